package cn.cegn.ra.notification.entity;

import cn.cegn.ra.lifecycle.Effect;
import java.time.Instant;

/**
 * A mail that was sent, for the case's page.
 *
 * @param recipients to how many addresses; none if nobody has one
 * @param roles who they are, such as HANDLER
 */
public record NoticeRow(
        Effect effect, Situation situation, int recipients, String roles, String subject, Instant sentAt) {}
