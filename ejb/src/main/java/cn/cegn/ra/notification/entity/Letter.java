package cn.cegn.ra.notification.entity;

/** A mail's text. The subject holds no personal data. */
public record Letter(String subject, String body) {}
