package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.provisioning.control.EnrolmentCheck;
import cn.cegn.ra.provisioning.control.KeyRegister;
import cn.cegn.ra.provisioning.control.RefusedTries;
import cn.cegn.ra.provisioning.control.StationDoors;
import cn.cegn.ra.provisioning.entity.StationRule;
import cn.cegn.ra.provisioning.entity.Workstation;
import cn.cegn.ra.token.enrolment.EnrolmentReply;
import cn.cegn.ra.token.enrolment.EnrolmentRequest;
import cn.cegn.ra.token.enrolment.StationStanding;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a station may ask for at the centre's door, before and besides the broker: by its one-time code, and then by its certificate. */
@Stateless
@PermitAll
public class StationEnrolment {
    private static final String OBJECT = "station";

    @Inject
    private KeyRegister register;

    @Inject
    private StationDoors doors;

    @Inject
    private RefusedTries tries;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Certifies a station that has its one-time code; from then on it waits for its approval. Nobody is told which of code and name was wrong. */
    public EnrolmentReply enrol(EnrolmentRequest request) {
        Optional<Workstation> station = Optional.ofNullable(request.station())
                .filter(StationRule::isName)
                .flatMap(register::station)
                .filter(known -> known.isCode(EnrolmentCheck.digest(request.secret())));
        Optional<PublicKey> key = EnrolmentCheck.keyOf(request.pkcs10());
        if (tries.areTooMany()) {
            return refuse(request, "TOO_MANY_TRIES");
        }
        if (station.isEmpty()) {
            tries.note();
            return refuse(request, "CODE_UNKNOWN");
        }
        if (!station.get().isCodeInTime(clock.instant())) {
            return refuse(request, "CODE_EXPIRED");
        }
        if (key.isEmpty() || !EnrolmentCheck.isDigest(request.loginSha256())) {
            return refuse(request, "REQUEST_NOT_USABLE");
        }
        List<X509Certificate> chain = doors.certify(request.station(), key.get());
        station.get().enrol(chain.get(0), request.loginSha256());
        audit.append(AuditEntry.by(OBJECT, "ENROL_STATION", OBJECT, request.station()));
        return new EnrolmentReply(encoded(chain), null);
    }

    /** How the station with this certificate stands; empty if no station has it. */
    public Optional<StationStanding> standing(X509Certificate shown) {
        return having(shown)
                .map(station -> new StationStanding(station.state(), doors.jmsPort(), station.isAskedToRenew()));
    }

    /**
     * The next certificate for the same key.
     *
     * @return empty if no enabled station has the certificate that was shown
     */
    public Optional<EnrolmentReply> renew(X509Certificate shown, EnrolmentRequest request) {
        Optional<Workstation> station = having(shown).filter(Workstation::isEnabled);
        if (station.isEmpty()) {
            return Optional.empty();
        }
        String id = station.get().id();
        if (EnrolmentCheck.keyOf(request.pkcs10())
                .filter(shown.getPublicKey()::equals)
                .isEmpty()) {
            return Optional.of(EnrolmentReply.refused("REQUEST_NOT_USABLE"));
        }
        List<X509Certificate> chain = doors.certify(id, shown.getPublicKey());
        station.get().renew(shown, chain.get(0));
        audit.append(AuditEntry.by(OBJECT, "RENEW_STATION", OBJECT, id));
        return Optional.of(new EnrolmentReply(encoded(chain), null));
    }

    /** Whoever shows the new certificate has it, and the former one counts no more. */
    private Optional<Workstation> having(X509Certificate shown) {
        Optional<Workstation> found = register.stations().stream()
                .filter(station -> StationRule.isName(station.id()))
                .filter(station -> station.hasCertificate(shown))
                .findFirst();
        found.ifPresent(station -> station.shows(encoded(List.of(shown)).get(0)));
        return found;
    }

    private EnrolmentReply refuse(EnrolmentRequest request, String why) {
        audit.append(AuditEntry.by(OBJECT, "ENROL_STATION", OBJECT, StationRule.shown(request.station()))
                .ended(AuditEntry.Outcome.REFUSED, why));
        return EnrolmentReply.refused(why);
    }

    private static List<byte[]> encoded(List<X509Certificate> chain) {
        List<byte[]> all = new ArrayList<>();
        try {
            for (X509Certificate certificate : chain) {
                all.add(certificate.getEncoded());
            }
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }
}
