package cn.cegn.ra.token.pkcs11;

/** Numbers of PKCS#11 attributes, object classes, key types and mechanisms that are used here. */
final class Attribute {
    static final long CLASS = 0x000;
    static final long TOKEN = 0x001;
    static final long PRIVATE = 0x002;
    static final long LABEL = 0x003;
    static final long VALUE = 0x011;
    static final long CERTIFICATE_TYPE = 0x080;
    static final long ISSUER = 0x081;
    static final long SERIAL_NUMBER = 0x082;
    static final long KEY_TYPE = 0x100;
    static final long SUBJECT = 0x101;
    static final long ID = 0x102;
    static final long SENSITIVE = 0x103;
    static final long MODULUS = 0x120;
    static final long PUBLIC_EXPONENT = 0x122;
    static final long EXTRACTABLE = 0x162;
    static final long LOCAL = 0x163;
    static final long NEVER_EXTRACTABLE = 0x164;
    static final long ALWAYS_SENSITIVE = 0x165;
    static final long EC_PARAMS = 0x180;
    static final long EC_POINT = 0x181;

    static final long CKO_CERTIFICATE = 1;
    static final long CKO_PUBLIC_KEY = 2;
    static final long CKO_PRIVATE_KEY = 3;
    static final long CKC_X_509 = 0;
    static final long CKK_RSA = 0;
    static final long CKK_EC = 3;

    static final long CKM_RSA_PKCS_KEY_PAIR_GEN = 0x0000;
    static final long CKM_RSA_PKCS = 0x0001;
    static final long CKM_EC_KEY_PAIR_GEN = 0x1040;
    static final long CKM_ECDSA = 0x1041;

    private Attribute() {}
}
