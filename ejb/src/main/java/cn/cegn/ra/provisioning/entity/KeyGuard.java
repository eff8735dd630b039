package cn.cegn.ra.provisioning.entity;

/** A condition of a move of a USB-Key; named once, tested once. */
public enum KeyGuard {
    /** The serial number could be that of one device: not blank, no placeholder. */
    SERIAL_GOOD,
    /** No key of the stock has this serial number. */
    SERIAL_NEW,
    /** The key is the RA's own, or belongs to the organisation of the case. */
    OWNER_AGREES,
    /** Everything that was done to the key is known, so that it can be begun anew. */
    CONTENTS_KNOWN,
    /** Somebody says why. */
    REASON_GIVEN,
    /** No case works with the key, or it is the case that moves it. */
    CASE_AGREES,
    /** Who takes the key back was told of the certificates on it that are in force; or there is none. */
    CERTIFICATES_SEEN,
    /** No certificate that was made for the key is in force any more: each is revoked, or its time is over. On hold it may come back. */
    CERTIFICATES_ENDED,
    /** A station has seen it empty, or no case ever had it. */
    EMPTIED,
    /** This very move was proposed before and is not withdrawn. */
    PROPOSED,
    /** Who confirms is another natural person than who proposed. */
    SECOND_PERSON
}
