package cn.cegn.ra.application.entity;

import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import java.util.Objects;

/** What decides which fields and which material a case needs. */
public record FormScope(CertificateType type, Mode mode, Medium medium) {
    public FormScope {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(medium, "medium");
    }
}
