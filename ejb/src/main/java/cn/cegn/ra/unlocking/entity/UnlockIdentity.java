package cn.cegn.ra.unlocking.entity;

import cn.cegn.ra.registration.entity.IdentityVerification;
import cn.cegn.ra.registration.entity.RequestAuthenticity;

/** Document: who asks, and that it is genuine, were confirmed anew before a key is unlocked (S-D-07, S2.5-3). */
public record UnlockIdentity(String number, IdentityVerification identity, RequestAuthenticity authenticity) {}
