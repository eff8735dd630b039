package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.FormScope;
import cn.cegn.ra.application.entity.FormVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The sample forms of today. Each is pressed once a day and version of its texts: everybody may ask for them, as often as he likes. */
@ApplicationScoped
public class SampleSheets {
    private final Map<FormScope, Pressed> kept = new ConcurrentHashMap<>();

    @Inject
    private FormSheet sheet;

    @Inject
    private FormTemplates templates;

    @Inject
    private Clock clock;

    private record Pressed(LocalDate day, int version, byte[] pdf) {}

    public byte[] of(FormScope scope) {
        LocalDate today = LocalDate.now(clock);
        FormVersion form = templates.inForce();
        return kept.compute(
                        scope,
                        (key, known) -> known != null && known.day().equals(today) && known.version() == form.version()
                                ? known
                                : new Pressed(today, form.version(), sheet.sample(key, form)))
                .pdf();
    }
}
