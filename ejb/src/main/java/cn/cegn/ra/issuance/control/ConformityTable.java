package cn.cegn.ra.issuance.control;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.issuance.entity.ConformityCheck;
import cn.cegn.ra.registration.boundary.Registrations;
import cn.cegn.ra.registration.entity.Conformity;
import cn.cegn.ra.registration.entity.ConformityRow;
import cn.cegn.ra.registration.entity.RegisteredItems;
import cn.cegn.ra.registration.entity.Registration;
import cn.cegn.ra.registration.entity.RegistrationEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The system's half of S2.6-2: derives the certificate's contents from the form anew and compares. */
@ApplicationScoped
public class ConformityTable {
    @Inject
    private Registrations registrations;

    /** The comparison as it is now; empty if nothing is registered in this round. */
    public Optional<ConformityCheck> of(CaseView subject) {
        return registrations
                .current(subject)
                .map(registered -> compare(subject, registered, registrations.derivedNow(subject)));
    }

    /** Digest of the registration that counts; empty if there is none. */
    public Optional<String> registrationDigest(CaseView subject) {
        return registrations.current(subject).map(Registration::digest);
    }

    /** Digest of the form, computed from its contents and not taken from the column beside it. */
    public static String formDigest(CaseView subject) {
        return CanonicalJson.sha256(subject.form().canonicalJson());
    }

    /** Terms and the person's number come from the fresh derivation too, so that nothing is compared with itself. */
    static ConformityCheck compare(CaseView subject, Registration registered, RegistrationEntry derived) {
        RegisteredItems items = registered.entry().items();
        RegisteredItems asIfFresh =
                new RegisteredItems(items.terms(), derived.subjectId(), items.subject(), items.alternativeNames());
        List<ConformityRow> rows = Conformity.compare(
                        subject.form(), derived.items().terms(), asIfFresh)
                .stream()
                .sorted(Comparator.comparing(ConformityRow::equal))
                .toList();
        return new ConformityCheck(rows, Conformity.conforms(rows), formDigest(subject), registered.digest());
    }
}
