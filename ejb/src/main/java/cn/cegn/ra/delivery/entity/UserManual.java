package cn.cegn.ra.delivery.entity;

/** The user manual as it is published with this version of the RA (S2.9-5). Its title is a name, the same in every language. */
public final class UserManual {
    public static final String TITLE = "国家电子政务外网数字证书中心数字证书使用手册";
    /** Raised whenever the text of the page changes. */
    public static final String VERSION = "2026-2";

    private UserManual() {}
}
