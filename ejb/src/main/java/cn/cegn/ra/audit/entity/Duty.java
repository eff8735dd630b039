package cn.cegn.ra.audit.entity;

import cn.cegn.ra.lifecycle.Role;

/**
 * That a natural person moved a case in a role.
 *
 * @param person the person's key, over all accounts
 * @param account with which he did
 * @param steps how many
 */
public record Duty(long application, String person, String account, Role role, long steps) {}
