package cn.cegn.ra.status.entity;

import cn.cegn.ra.registration.entity.IdentityVerification;
import cn.cegn.ra.registration.entity.RequestAuthenticity;

/** Document: who asks, and that it is genuine, were confirmed (S-D-07, S2.5-3). */
public record StatusIdentity(String number, IdentityVerification identity, RequestAuthenticity authenticity) {}
