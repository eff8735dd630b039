package cn.cegn.ra.web;

/** English. */
public final class Messages_en extends Messages {

    public Messages_en() {
        super("en");
    }
}
