package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CaException.Kind;
import cn.cegn.ra.ca.IssuedCertificate;
import cn.cegn.ra.ca.KeyRequest;
import cn.cegn.ra.ca.OrderConformity;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.ejbca.Registrar.Pass;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * Issues at most once: an entry in status NEW gives one certificate, whoever asks at the same time. Where the role may write over
 * entries, a late {@code editUser} of another node could open one again; there each attempt first sets a password of its own, looks
 * for certificates after that, and is served only if nobody has written since. What comes back counts only after it has been
 * compared with the order.
 */
final class Issuance {
    private final Soap soap;
    private final Registrar registrar;
    private final Recovery recovery;
    private final Care care;
    private final Sight sight;

    Issuance(Link link, Registrar registrar, Recovery recovery, Sight sight) {
        this.soap = link.soap();
        this.registrar = registrar;
        this.recovery = recovery;
        this.care = recovery.care();
        this.sight = sight;
    }

    IssuedCertificate issue(RegistrationOrder order, byte[] pkcs10) throws CaException {
        Beside<KeyRequest> possession = Beside.begin(() -> KeyRequest.read(pkcs10));
        Entry entry = registrar.require(order);
        Optional<X509Certificate> there = recovery.only(order.username());
        KeyRequest request = possession.result(Doing.LOOKING);
        if (there.isPresent()) {
            return existing(order, request, there.get());
        }
        Recovery.requireNotIssued(order.username(), entry);
        Pass pass = registrar.reserve(order);
        if (pass.doing() == Doing.COMPETING) {
            // Only a look after the reservation shows what others had done before it.
            there = recovery.only(order.username());
            if (there.isPresent()) {
                registrar.close(order);
                return existing(order, request, there.get());
            }
        }
        return checked(order, request, ordered(order, request, pass, pkcs10));
    }

    private IssuedCertificate existing(RegistrationOrder order, KeyRequest request, X509Certificate certificate)
            throws CaException {
        if (!Recovery.isFor(certificate, request.der())) {
            throw new CaException(Kind.REFUSED, "The certificate of " + order.username() + " is for another key");
        }
        return checked(order, request, certificate);
    }

    private X509Certificate ordered(RegistrationOrder order, KeyRequest request, Pass pass, byte[] pkcs10)
            throws CaException {
        try {
            List<Xml> answer =
                    soap.ask(pass.doing(), Operations.pkcs10Request(order.username(), pass.password(), pkcs10));
            if (answer.isEmpty()) {
                throw new CaException(Kind.UNKNOWN, "EJBCA answered without a certificate for " + order.username());
            }
            X509Certificate certificate = decoded(answer.get(0));
            sight.seen(order.username());
            return certificate;
        } catch (CaException e) {
            if (e.kind() != Kind.UNKNOWN) {
                throw e;
            }
            return recovered(order, request, e);
        }
    }

    /** An answer that does not read leaves open what was issued. */
    static X509Certificate decoded(Xml answer) throws CaException {
        try {
            return Decoding.certificate(answer.textOf("data"));
        } catch (CaException e) {
            throw new CaException(Kind.UNKNOWN, e.getMessage(), e);
        }
    }

    private X509Certificate recovered(RegistrationOrder order, KeyRequest request, CaException left)
            throws CaException {
        try {
            Optional<X509Certificate> found = recovery.await(order.username(), request.der());
            if (found.isPresent()) {
                return found.get();
            }
        } catch (CaException e) {
            if (e.kind() == Kind.UNAVAILABLE) {
                left.addSuppressed(e);
                throw left;
            }
            throw e;
        }
        throw left;
    }

    private IssuedCertificate checked(RegistrationOrder order, KeyRequest request, X509Certificate certificate)
            throws CaException {
        Beside<List<String>> comparison =
                Beside.begin(() -> OrderConformity.differences(order, request.der(), certificate));
        boolean ours = care.ca().issued(certificate);
        List<String> differences = comparison.result(Doing.ISSUING);
        if (ours && differences.isEmpty()) {
            return recovery.answer(certificate);
        }
        String what = ours ? "is not what was ordered: " + differences : "does not come from the configured CA";
        throw CaException.wronglyIssued(
                "The certificate " + Care.hex(certificate.getSerialNumber()) + " of " + order.username() + " " + what
                        + "; " + care.suspended(certificate.getSerialNumber()),
                certificate.getSerialNumber());
    }
}
