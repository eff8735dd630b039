package cn.cegn.ra.acceptance.control;

import cn.cegn.ra.acceptance.entity.CertificateCheck;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.ca.CertificateStatus;
import cn.cegn.ra.ca.RegistrationOrder.AlternativeName;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import cn.cegn.ra.registration.entity.ConformityRow;
import cn.cegn.ra.registration.entity.DerivedSubject;
import cn.cegn.ra.registration.entity.SubjectRule;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/** Checks a certificate against the CA's chain, the clock, the CA's word and the form (S2.8-2). No container, no network. */
final class CertificateExamination {
    private final CaseView view;
    private final X509Certificate certificate;

    CertificateExamination(CaseView view, X509Certificate certificate) {
        this.view = view;
        this.certificate = certificate;
    }

    /**
     * @param chain issuing CA first, root last, as the CA itself says
     * @param status null if the CA can not be asked
     */
    CertificateCheck against(List<X509Certificate> chain, CertificateStatus status, Instant now) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        boolean inTime = !now.isBefore(from) && !now.isAfter(until);
        return new CertificateCheck(
                new CertificateCheck.Names(
                        certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT),
                        certificate.getSubjectX500Principal().getName(),
                        certificate.getIssuerX500Principal().getName()),
                new CertificateCheck.Validity(from, until, holds(chain, from), inTime, status),
                rows());
    }

    /** Signatures and extensions of the chain, judged at the certificate's beginning: whether it is over is another question. */
    private boolean holds(List<X509Certificate> chain, Instant at) {
        if (chain.isEmpty()) {
            return false;
        }
        try {
            List<X509Certificate> path = new ArrayList<>(List.of(certificate));
            path.addAll(chain.subList(0, chain.size() - 1));
            CertPath whole = CertificateFactory.getInstance("X.509").generateCertPath(path);
            PKIXParameters rules = new PKIXParameters(Set.of(new TrustAnchor(chain.get(chain.size() - 1), null)));
            rules.setRevocationEnabled(false);
            rules.setDate(Date.from(at));
            CertPathValidator.getInstance("PKIX").validate(whole, rules);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private List<ConformityRow> rows() {
        X500Name subject = subject();
        DerivedSubject derived = SubjectRule.derive(view.form(), view.type(), subjectId(subject));
        List<ConformityRow> rows = new ArrayList<>();
        for (SubjectAttribute.Type type : SubjectAttribute.Type.values()) {
            String asked = derived.subject().stream()
                    .filter(attribute -> attribute.type() == type)
                    .map(SubjectAttribute::value)
                    .collect(Collectors.joining(" + "));
            addRow(rows, "subject." + type, asked, values(subject, type));
        }
        for (AlternativeName.Kind kind : AlternativeName.Kind.values()) {
            String asked = derived.alternativeNames().stream()
                    .filter(name -> name.kind() == kind)
                    .map(AlternativeName::value)
                    .collect(Collectors.joining(" + "));
            addRow(rows, "san." + kind, asked, names(kind));
        }
        return List.copyOf(rows);
    }

    private static void addRow(List<ConformityRow> rows, String key, String asked, String found) {
        if (!asked.isEmpty() || !found.isEmpty()) {
            rows.add(new ConformityRow(key, asked, found, asked.equals(found)));
        }
    }

    /** The RA's own number of a person stands in no form: it is taken as it is. */
    private static String subjectId(X500Name subject) {
        String number = values(subject, SubjectAttribute.Type.SERIALNUMBER);
        return number.matches("[A-Za-z0-9-]{1,64}") ? number : "-";
    }

    private X500Name subject() {
        try {
            return new JcaX509CertificateHolder(certificate).getSubject();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a kept certificate can be encoded", e);
        }
    }

    private static String values(X500Name subject, SubjectAttribute.Type type) {
        RDN[] rdns = subject.getRDNs(new ASN1ObjectIdentifier(type.oid()));
        return Arrays.stream(rdns).map(rdn -> plain(rdn)).collect(Collectors.joining(" + "));
    }

    /** The text itself, not its escaped form. */
    private static String plain(RDN rdn) {
        return rdn.getFirst().getValue() instanceof org.bouncycastle.asn1.ASN1String text
                ? text.getString()
                : IETFUtils.valueToString(rdn.getFirst().getValue());
    }

    private String names(AlternativeName.Kind kind) {
        int tag = switch (kind) {
            case EMAIL -> 1;
            case DNS -> 2;
            case IP -> 7;
        };
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? ""
                    : names.stream()
                            .filter(name -> name.get(0).equals(tag))
                            .map(name -> String.valueOf(name.get(1)))
                            .map(text -> kind == AlternativeName.Kind.IP ? shortest(text) : text)
                            .collect(Collectors.joining(" + "));
        } catch (CertificateParsingException e) {
            return "?";
        }
    }

    /** One way of writing an address; a literal is never looked up. */
    private static String shortest(String address) {
        try {
            return address.indexOf(':') < 0
                    ? address
                    : InetAddress.getByName(address).getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
