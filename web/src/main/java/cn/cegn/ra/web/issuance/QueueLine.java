package cn.cegn.ra.web.issuance;

import cn.cegn.ra.application.entity.MakingRow;

/**
 * One case of the queue as it is shown.
 *
 * @param todo what is to be done, or how far the system is
 * @param current whether it is the case on the page
 */
public record QueueLine(MakingRow row, String todo, boolean current) {}
