package cn.cegn.ra.web.act;

import cn.cegn.ra.application.entity.DocumentLines;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Makes a document readable in the language of the person. */
@RequestScoped
public class RecordLines {
    @Inject
    private Words words;

    @Inject
    private Clock clock;

    /** @param json of a dossier entry */
    public List<DocumentLines.Line> of(String json) {
        return new DocumentLines(words.portal(), words.form(), clock.getZone()).of(json);
    }
}
