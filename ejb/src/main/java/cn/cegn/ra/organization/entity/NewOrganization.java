package cn.cegn.ra.organization.entity;

import static cn.cegn.ra.organization.entity.Section.PREPARATION;

import cn.cegn.ra.application.entity.FieldFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * What the administrator enters of an organisation; normalised.
 *
 * @param uscc 统一社会信用代码, GB 32100-2015
 * @param region six digits of GB/T 2260
 * @param postcode six digits or null
 * @param registeredPhone landline or mobile number under which the organisation is known independently of any application
 */
public record NewOrganization(
        String name, String uscc, String region, String address, String postcode, String registeredPhone) {
    public NewOrganization {
        name = FieldFormat.SUBJECT_TEXT.normalise(text(name));
        uscc = FieldFormat.USCC.normalise(text(uscc));
        region = FieldFormat.REGION.normalise(text(region));
        address = FieldFormat.ADDRESS.normalise(text(address));
        postcode = text(postcode).isBlank() ? null : FieldFormat.POSTCODE.normalise(postcode);
        registeredPhone = FieldFormat.PHONE.normalise(text(registeredPhone));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** Everything that is wrong. */
    public List<Lack> lacks(Clock clock) {
        List<Lack> lacks = new ArrayList<>();
        lacks.addAll(Entry.of(PREPARATION, "organization.name", name).as(FieldFormat.SUBJECT_TEXT, clock));
        lacks.addAll(Entry.of(PREPARATION, "organization.uscc", uscc).as(FieldFormat.USCC, clock));
        lacks.addAll(Entry.of(PREPARATION, "organization.region", region).as(FieldFormat.REGION, clock));
        lacks.addAll(Entry.of(PREPARATION, "organization.address", address).as(FieldFormat.ADDRESS, clock));
        if (postcode != null) {
            lacks.addAll(
                    Entry.of(PREPARATION, "organization.postcode", postcode).as(FieldFormat.POSTCODE, clock));
        }
        lacks.addAll(
                Entry.of(PREPARATION, "organization.phone", registeredPhone).as(FieldFormat.PHONE, clock));
        return lacks;
    }
}
