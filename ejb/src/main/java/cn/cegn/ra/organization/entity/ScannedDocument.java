package cn.cegn.ra.organization.entity;

import static cn.cegn.ra.organization.entity.Section.AUTHORISATION;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.FileCheck;
import cn.cegn.ra.application.entity.Finding;
import java.util.List;

/** An uploaded scan; its type is what the content shows, whatever the name says. */
public final class ScannedDocument {
    private static final int MOST_NAME = 255;

    private final String name;
    private final byte[] content;
    private final List<Finding> findings;

    /** Of a picture that is taken, only the picture is kept, see {@link FileCheck#storable}. */
    public ScannedDocument(String name, byte[] content) {
        this.name = name.length() > MOST_NAME ? name.substring(name.length() - MOST_NAME) : name;
        this.findings = FileCheck.findings(content);
        this.content = findings.isEmpty() ? FileCheck.storable(content).clone() : content.clone();
    }

    /** What is wrong, see {@link FileCheck}. */
    public List<Lack> lacks() {
        return findings.stream().map(ScannedDocument::lack).toList();
    }

    private static Lack lack(Finding finding) {
        return Lack.of(
                AUTHORISATION,
                "authorisation.document." + finding.problem(),
                finding.details().toArray(String[]::new));
    }

    public String name() {
        return name;
    }

    /** @throws java.util.NoSuchElementException if there are {@link #lacks} */
    public String type() {
        return FileCheck.contentType(content).orElseThrow();
    }

    public byte[] content() {
        return content.clone();
    }

    /** SHA-256 in lower-case hexadecimal. */
    public String digest() {
        return CanonicalJson.sha256(content);
    }
}
