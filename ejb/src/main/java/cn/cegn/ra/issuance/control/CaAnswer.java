package cn.cegn.ra.issuance.control;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.IssuedCertificate;
import java.math.BigInteger;

/** What came of asking the CA. */
public sealed interface CaAnswer {

    /** Done; there is nothing to bring back. */
    record Done() implements CaAnswer {}

    /** The certificate exists and is what was registered. */
    record Issued(IssuedCertificate certificate) implements CaAnswer {}

    /**
     * A person has to look: the CA said no, or what it did is not what was ordered.
     *
     * @param stray the certificate that exists and is not what was ordered; null if none is known
     */
    record Failed(CaException.Kind kind, String words, Stray stray) implements CaAnswer {}

    /**
     * A certificate that nobody ordered like this.
     *
     * @param suspended whether the CA has put it on hold
     */
    record Stray(BigInteger serialNumber, boolean suspended) {}

    /**
     * The CA is away, or it is not known what it did: ask again later, look first.
     *
     * @param leftOpenByCa whether the CA itself answered that something failed
     */
    record Later(String words, boolean leftOpenByCa) implements CaAnswer {}

    /**
     * The CA itself answered that it failed, and has shown since that there is no certificate, with proof that it would show one: ask again
     * later, look first, but not for ever.
     */
    record Fruitless(String words) implements CaAnswer {}
}
