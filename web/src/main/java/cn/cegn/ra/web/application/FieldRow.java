package cn.cegn.ra.web.application;

import cn.cegn.ra.web.kit.Option;
import java.util.List;

/**
 * One field of the form on the page.
 *
 * @param id the field's constant, also the input's id
 * @param kind text, area, choice or consent
 * @param choices for a choice
 * @param value as the check page shows it
 */
public record FieldRow(
        String id,
        String label,
        String hint,
        boolean optional,
        String kind,
        List<Option> choices,
        int maxLength,
        String value) {}
