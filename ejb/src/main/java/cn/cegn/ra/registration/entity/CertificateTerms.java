package cn.cegn.ra.registration.entity;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.lifecycle.Medium;
import java.time.Duration;
import java.util.Objects;

/** What was asked for beside the subject. */
public record CertificateTerms(CertificateType type, Medium medium, Duration validity) {
    public CertificateTerms {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(medium, "medium");
        Objects.requireNonNull(validity, "validity");
    }
}
