package cn.cegn.ra.registration.entity;

import cn.cegn.ra.lifecycle.Role;

/**
 * 客户: in centralised mode the handler who forwarded the case, in self-service mode the applicant (S2.5-3).
 *
 * @param person id of the natural person
 */
public record Customer(String person, String name, Role role) {}
