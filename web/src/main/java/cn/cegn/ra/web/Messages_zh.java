package cn.cegn.ra.web;

/** Chinese, by name: see the trap in {@link Messages}. */
public final class Messages_zh extends Messages {

    public Messages_zh() {
        super("zh");
    }
}
