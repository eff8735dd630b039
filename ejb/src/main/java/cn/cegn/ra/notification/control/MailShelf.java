package cn.cegn.ra.notification.control;

import cn.cegn.ra.notification.entity.KeptText;
import cn.cegn.ra.notification.entity.MailText;
import cn.cegn.ra.notification.entity.Template;
import cn.cegn.ra.notification.entity.TextVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;

/** The texts of mails and their versions. */
@ApplicationScoped
public class MailShelf {
    @PersistenceContext
    private EntityManager entities;

    /** What is sent. */
    public MailText text(Template template) {
        return newest(template).text();
    }

    public TextVersion newest(Template template) {
        return versions(template).get(0);
    }

    /** The newest first; the last is the system's own. */
    public List<TextVersion> versions(Template template) {
        Stream<TextVersion> kept = entities.createQuery(
                        "select t from KeptText t where t.template = :template order by t.version desc", KeptText.class)
                .setParameter("template", template.name())
                .getResultStream()
                .map(row -> row.version(template));
        return Stream.concat(kept, Stream.of(new TextVersion(template, 0, template.shipped(), null, null, true)))
                .toList();
    }

    /** Keeps the next version; of two at once the database refuses one. */
    public void add(KeptText text) {
        entities.persist(text);
        entities.flush();
    }
}
