package cn.cegn.ra.web.shell;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Locale;

/** Language and theme of the person; kept for the next visit in the cookie {@value #COOKIE} as {@code zh.light}. */
@Named
@SessionScoped
public class Prefs implements Serializable {

    static final String COOKIE = "ra_prefs";
    private static final long serialVersionUID = 1;

    private boolean english;
    private boolean dark;

    @Inject
    void remember(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (COOKIE.equals(cookie.getName())) {
                english = cookie.getValue().startsWith("en.");
                dark = cookie.getValue().endsWith(".dark");
            }
        }
    }

    /** Chinese unless English was chosen. */
    public Locale getLocale() {
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** For {@code <html lang>}. */
    public String getLang() {
        return english ? "en" : "zh-CN";
    }

    /** {@code light} or {@code dark}, for {@code <html data-theme>}. */
    public String getTheme() {
        return dark ? "dark" : "light";
    }

    public boolean isEnglish() {
        return english;
    }

    public boolean isDark() {
        return dark;
    }

    /** Any other word than {@code zh} and {@code en} changes nothing. */
    void chooseLanguage(String language) {
        english = "en".equals(language) || (english && !"zh".equals(language));
    }

    /** Any other word than {@code light} and {@code dark} changes nothing. */
    void chooseTheme(String theme) {
        dark = "dark".equals(theme) || (dark && !"light".equals(theme));
    }

    String cookieValue() {
        return (english ? "en" : "zh") + "." + getTheme();
    }
}
