package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.entity.CaseView;

/**
 * A case was claimed or released; fired inside its transaction.
 *
 * @param subject the case as it stands now
 */
public record ClaimChanged(CaseView subject) {}
