package cn.cegn.ra.status.entity;

/** What happened to a key that is reported. */
public enum LossCause {
    /** Not to be found; it may turn up again. */
    LOST(true),
    STOLEN(true),
    /** Key, password or PIN is or may be known to somebody else, though nothing is missing. */
    DISCLOSED(false);

    private final boolean gone;

    LossCause(boolean gone) {
        this.gone = gone;
    }

    /** Whether the USB-Key itself is not with its holder any more. */
    public boolean isGone() {
        return gone;
    }
}
