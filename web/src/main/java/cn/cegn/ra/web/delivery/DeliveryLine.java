package cn.cegn.ra.web.delivery;

import cn.cegn.ra.application.entity.DeliveryRow;
import cn.cegn.ra.web.kit.Option;
import java.util.List;

/**
 * One case at the delivery desk as it is shown.
 *
 * @param desk where it is, in words
 * @param sentDays whole days since it was sent, or null
 * @param overdue whether it was sent longer ago than receipts may take
 * @param acts what the person can do now: address below the root, and words; empty while he has not claimed it
 */
public record DeliveryLine(
        DeliveryRow row, String desk, Long sentDays, boolean overdue, String holder, List<Option> acts) {}
