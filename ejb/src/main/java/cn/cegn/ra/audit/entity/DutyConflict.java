package cn.cegn.ra.audit.entity;

import java.util.List;

/** That one natural person moved a case in more than one role; never allowed (S-D-02). */
public record DutyConflict(long application, List<Duty> duties) {}
