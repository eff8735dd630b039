package cn.cegn.ra.organization.entity;

import static cn.cegn.ra.organization.entity.Section.AUTHORISATION;

import cn.cegn.ra.application.entity.CanonicalJson;
import java.util.List;
import java.util.Set;
import org.apache.tika.Tika;

/** An uploaded scan; its type is what the content shows, whatever the name says. */
public final class ScannedDocument {
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int MOST_NAME = 255;
    private static final Set<String> TYPES = Set.of("application/pdf", "image/png", "image/jpeg");

    private final String name;
    private final byte[] content;
    private final String type;

    public ScannedDocument(String name, byte[] content) {
        this.name = name.length() > MOST_NAME ? name.substring(name.length() - MOST_NAME) : name;
        this.content = content.clone();
        this.type = new Tika().detect(content);
    }

    /** What is wrong: empty, larger than 10 MiB, or neither PDF nor PNG nor JPEG. */
    public List<Lack> lacks() {
        if (content.length == 0) {
            return List.of(Lack.of(AUTHORISATION, "authorisation.document.missing"));
        }
        if (content.length > MOST_BYTES) {
            return List.of(Lack.of(AUTHORISATION, "authorisation.document.tooLarge"));
        }
        return TYPES.contains(type) ? List.of() : List.of(Lack.of(AUTHORISATION, "authorisation.document.type", type));
    }

    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    public byte[] content() {
        return content.clone();
    }

    /** SHA-256 in lower-case hexadecimal. */
    public String digest() {
        return CanonicalJson.sha256(content);
    }
}
