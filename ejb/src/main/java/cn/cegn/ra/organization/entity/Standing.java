package cn.cegn.ra.organization.entity;

import cn.cegn.ra.lifecycle.Mode;

/** What counts for a case that an organisation's person opens now; the case keeps these versions to its end. */
public record Standing(Mode mode, int preparationVersion, int rosterVersion, int conditionsVersion) {}
