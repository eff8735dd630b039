package cn.cegn.ra.delivery.entity;

/** Ways to tell a PIN. Those that leave it in writing, or go the way of the parcel, are named to be refused (S2.7-3). */
public enum PinChannel {
    PHONE(true),
    IN_PERSON(true),
    /** 密码信封: printed once, handed to him or sent by a way that is not the parcel's. */
    SEALED_LETTER(true),
    EMAIL(false),
    SMS(false),
    WITH_PARCEL(false);

    private final boolean permitted;

    PinChannel(boolean permitted) {
        this.permitted = permitted;
    }

    public boolean isPermitted() {
        return permitted;
    }
}
