package cn.cegn.ra.ca;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;

/**
 * A certificate with the way up to its root.
 *
 * @param certificate the end entity's certificate
 * @param chain issuing CA first, root last
 */
public record IssuedCertificate(X509Certificate certificate, List<X509Certificate> chain) {
    public IssuedCertificate {
        chain = List.copyOf(chain);
    }

    public BigInteger serialNumber() {
        return certificate.getSerialNumber();
    }

    /** Upper-case hexadecimal without leading zeros, as the RA writes serial numbers everywhere. */
    public String serialNumberHex() {
        return serialNumber().toString(16).toUpperCase(Locale.ROOT);
    }
}
