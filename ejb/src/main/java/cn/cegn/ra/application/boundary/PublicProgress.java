package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.control.SecondItem;
import cn.cegn.ra.application.entity.CaseProgress;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.CertificateApplication;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.identity.boundary.RequestSource;
import cn.cegn.ra.identity.entity.AddressTries;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a case stands, for whoever knows its number and a second item, without a log-in. An unknown number and a wrong second item are
 * answered alike; an address has ten tries an hour.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class PublicProgress {
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}-\\d{4}-\\d{6}(-[0-9A-Z])?");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditTrail audit;

    @Inject
    private RequestSource source;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    private AddressTries tries;

    @PostConstruct
    void begin() {
        tries = new AddressTries(clock);
    }

    /**
     * @param number form or acceptance number as typed
     * @param digits last four digits of the mobile on the form, the applicant's or the handler's
     */
    public Answer ask(String number, String digits) {
        String asked = number == null ? "" : number.strip().toUpperCase(Locale.ROOT);
        // What is no number may be anything, even an identity number: it is not written down.
        String noted = NUMBER.matcher(asked).matches() ? asked : null;
        AuditEntry row = AuditEntry.by(current.login(), "ASK_PROGRESS", "certificate_application", noted);
        if (!tries.permit(source.address())) {
            audit.append(row.ended(AuditEntry.Outcome.REFUSED, "TOO_MANY_TRIES"));
            return new Answer.TooManyTries();
        }
        Optional<CaseView> found = find(asked);
        FormEntries form = found.map(CaseView::form).orElse(FormEntries.EMPTY);
        if (!SecondItem.matches(form, digits)) {
            audit.append(row.ended(AuditEntry.Outcome.NOT_VISIBLE, null));
            return new Answer.Unknown();
        }
        audit.append(row);
        return new Answer.Found(progress(found.orElseThrow()));
    }

    private Optional<CaseView> find(String number) {
        return entities.createQuery(
                        "select a from CertificateApplication a where a.formNumber = :number or a.acceptanceNumber = :number",
                        CertificateApplication.class)
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(CertificateApplication::view);
    }

    private static CaseProgress progress(CaseView subject) {
        return new CaseProgress(
                subject.key().number(),
                subject.mode(),
                subject.state().stage(),
                subject.state(),
                subject.progress().since(),
                subject.progress().until());
    }

    /** How the question was answered. */
    public sealed interface Answer {
        record Found(CaseProgress progress) implements Answer {}

        /** No such case, or not with that second item. */
        record Unknown() implements Answer {}

        record TooManyTries() implements Answer {}
    }
}
