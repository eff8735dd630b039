package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.lifecycle.Step;

/**
 * A step was taken; fired inside its transaction, so that what an observer changes is kept with it or not at all.
 *
 * @param before the case as it stood before
 */
public record StepTaken(CaseView before, Step step) {}
