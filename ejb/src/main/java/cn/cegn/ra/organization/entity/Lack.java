package cn.cegn.ra.organization.entity;

import java.util.List;

/**
 * Something that is missing or wrong; an act that names any of these has changed nothing.
 *
 * @param code key below {@code lack.} in the portal's texts for organisations
 * @param details fill the text's placeholders; never an identity number
 */
public record Lack(Section section, String code, List<String> details) {
    public Lack {
        details = List.copyOf(details);
    }

    public static Lack of(Section section, String code, String... details) {
        return new Lack(section, code, List.of(details));
    }
}
