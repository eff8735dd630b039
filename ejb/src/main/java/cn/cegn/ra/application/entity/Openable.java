package cn.cegn.ra.application.entity;

import cn.cegn.ra.lifecycle.Medium;

/** An application that the caller may open: type and medium that his organisation approved for him (S2.1-4). */
public record Openable(FormScope scope) {
    public CertificateType type() {
        return scope.type();
    }

    public Medium medium() {
        return scope.medium();
    }
}
