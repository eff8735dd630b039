package cn.cegn.ra.application.entity;

import java.time.Instant;

/** That the applicant gave his application up (S-D-01); nothing of its dossier is removed. */
public record Withdrawal(Instant withdrawnAt) {}
