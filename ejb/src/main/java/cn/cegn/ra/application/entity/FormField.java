package cn.cegn.ra.application.entity;

import static cn.cegn.ra.application.entity.FieldCondition.AUTHORISED;
import static cn.cegn.ra.application.entity.FieldCondition.DEVICE_FORM;
import static cn.cegn.ra.application.entity.FieldCondition.EVERY_FORM;
import static cn.cegn.ra.application.entity.FieldCondition.HANDLED;
import static cn.cegn.ra.application.entity.FieldCondition.MAILED;
import static cn.cegn.ra.application.entity.FieldCondition.ORGANIZATION_FORM;
import static cn.cegn.ra.application.entity.FieldCondition.PERSON_FORM;
import static cn.cegn.ra.application.entity.FieldCondition.SOFT_DEVICE;
import static cn.cegn.ra.application.entity.FieldNeed.MANDATORY;
import static cn.cegn.ra.application.entity.FieldNeed.OPTIONAL;

import cn.cegn.ra.lifecycle.Medium;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every field that a customer fills, in the order of the form (S2.2-2).
 *
 * <p>Type, mode, medium, business type and validity are no fields: the case knows them. Signatures, dates and seals are put on
 * paper. The order of the constants is the order of the canonical JSON, and the names are its keys: new fields are added,
 * none is renamed or moved.
 */
public enum FormField {
    // spotless:off
    UNIT_NAME              (FormBlock.UNIT,        EVERY_FORM,        MANDATORY, FieldFormat.SUBJECT_TEXT),
    UNIT_CODE              (FormBlock.UNIT,        EVERY_FORM,        MANDATORY, FieldFormat.USCC),
    /** Mandatory because the subject's ST and L come from it. */
    REGION                 (FormBlock.UNIT,        EVERY_FORM,        MANDATORY, FieldFormat.REGION),
    UNIT_ADDRESS           (FormBlock.UNIT,        EVERY_FORM,        OPTIONAL,  FieldFormat.TEXT),
    UNIT_POSTCODE          (FormBlock.UNIT,        EVERY_FORM,        OPTIONAL,  FieldFormat.POSTCODE),
    LEGAL_REPRESENTATIVE   (FormBlock.UNIT,        ORGANIZATION_FORM, MANDATORY, FieldFormat.PERSON_NAME),

    APPLICANT_NAME         (FormBlock.HOLDER,      PERSON_FORM,       MANDATORY, FieldFormat.PERSON_NAME),
    APPLICANT_ID_TYPE      (FormBlock.HOLDER,      PERSON_FORM,       MANDATORY, FieldFormat.ID_TYPE),
    APPLICANT_ID_NUMBER    (FormBlock.HOLDER,      PERSON_FORM,       MANDATORY, FieldFormat.ID_NUMBER),
    DEPARTMENT             (FormBlock.HOLDER,      PERSON_FORM,       OPTIONAL,  FieldFormat.SUBJECT_TEXT),
    POST                   (FormBlock.HOLDER,      PERSON_FORM,       OPTIONAL,  FieldFormat.TEXT),
    MOBILE                 (FormBlock.HOLDER,      PERSON_FORM,       MANDATORY, FieldFormat.MOBILE),
    LANDLINE               (FormBlock.HOLDER,      PERSON_FORM,       OPTIONAL,  FieldFormat.LANDLINE),
    EMAIL                  (FormBlock.HOLDER,      PERSON_FORM,       OPTIONAL,  FieldFormat.EMAIL),
    /** 机构证书名称, the subject's CN. */
    CERTIFICATE_NAME       (FormBlock.HOLDER,      ORGANIZATION_FORM, MANDATORY, FieldFormat.SUBJECT_TEXT),
    ENGLISH_NAME           (FormBlock.HOLDER,      ORGANIZATION_FORM, OPTIONAL,  FieldFormat.LATIN_TEXT),
    /** Domain name or IP address, the subject's CN and alternative name. */
    HOST_NAME              (FormBlock.HOLDER,      DEVICE_FORM,       MANDATORY, FieldFormat.HOST_NAME),
    /** 用途, the subject's OU. */
    PURPOSE                (FormBlock.HOLDER,      DEVICE_FORM,       MANDATORY, FieldFormat.SUBJECT_TEXT),
    RESPONSIBLE_PERSON     (FormBlock.HOLDER,      DEVICE_FORM,       MANDATORY, FieldFormat.PERSON_NAME),
    MACHINE_ROOM           (FormBlock.HOLDER,      DEVICE_FORM,       OPTIONAL,  FieldFormat.TEXT),
    /** PKCS#10 in PEM; may also be handed in after the registration. */
    CSR                    (FormBlock.HOLDER,      SOFT_DEVICE,       OPTIONAL,  FieldFormat.PKCS10),

    HANDLER_NAME           (FormBlock.HANDLER,     HANDLED,           MANDATORY, FieldFormat.PERSON_NAME),
    HANDLER_ID_TYPE        (FormBlock.HANDLER,     HANDLED,           MANDATORY, FieldFormat.ID_TYPE),
    HANDLER_ID_NUMBER      (FormBlock.HANDLER,     HANDLED,           MANDATORY, FieldFormat.ID_NUMBER),
    HANDLER_MOBILE         (FormBlock.HANDLER,     HANDLED,           MANDATORY, FieldFormat.MOBILE),
    AUTHORISATION_NUMBER   (FormBlock.HANDLER,     AUTHORISED,        MANDATORY, FieldFormat.DOCUMENT_NUMBER),

    DELIVERY               (FormBlock.DELIVERY,    EVERY_FORM,        MANDATORY, FieldFormat.DELIVERY),
    RECIPIENT_NAME         (FormBlock.DELIVERY,    MAILED,            MANDATORY, FieldFormat.PERSON_NAME),
    RECIPIENT_ADDRESS      (FormBlock.DELIVERY,    MAILED,            MANDATORY, FieldFormat.ADDRESS),
    RECIPIENT_POSTCODE     (FormBlock.DELIVERY,    MAILED,            MANDATORY, FieldFormat.POSTCODE),
    RECIPIENT_PHONE        (FormBlock.DELIVERY,    MAILED,            MANDATORY, FieldFormat.PHONE),
    NOTICE                 (FormBlock.DELIVERY,    EVERY_FORM,        MANDATORY, FieldFormat.NOTICE),

    /** The subscriber's statement and agreement. */
    DECLARATION            (FormBlock.DECLARATION, EVERY_FORM,        MANDATORY, FieldFormat.CONSENT),
    /** Separate consent to the use of identity numbers (个人信息保护法 art. 29). */
    IDENTITY_CONSENT       (FormBlock.DECLARATION, EVERY_FORM,        MANDATORY, FieldFormat.CONSENT);
    // spotless:on

    private final FormBlock block;
    private final FieldCondition condition;
    private final FieldNeed need;
    private final FieldFormat format;

    FormField(FormBlock block, FieldCondition condition, FieldNeed need, FieldFormat format) {
        this.block = block;
        this.condition = condition;
        this.need = need;
        this.format = format;
    }

    /** The fields of a case's form, in order; which of them stand there can depend on what was chosen in others. */
    public static List<FormField> on(FormScope scope, FormEntries entries) {
        return Arrays.stream(values())
                .filter(field -> field.appliesTo(scope, entries))
                .toList();
    }

    public FormBlock block() {
        return block;
    }

    public FieldCondition condition() {
        return condition;
    }

    public FieldFormat format() {
        return format;
    }

    /** Counts only where {@link #appliesTo} holds. */
    public boolean isMandatory() {
        return need == FieldNeed.MANDATORY;
    }

    public boolean appliesTo(FormScope scope, FormEntries entries) {
        return condition.holds(scope, entries);
    }

    /** In code points. */
    public int maxLength() {
        return format.maxLength();
    }

    /** Personal data: masked in lists, full only where it is compared, and that is logged. */
    public boolean isPersonal() {
        return format.isPersonal();
    }

    /** The values to choose from, empty for a field to type in. A soft certificate can also be downloaded. */
    public List<String> choices(Medium medium) {
        return format.choices().stream()
                .filter(choice -> medium == Medium.SOFT || !choice.equals(FieldFormat.DOWNLOAD))
                .toList();
    }

    /** The field that says which kind of document an identity number belongs to. */
    Optional<FormField> idTypeField() {
        return switch (this) {
            case APPLICANT_ID_NUMBER -> Optional.of(APPLICANT_ID_TYPE);
            case HANDLER_ID_NUMBER -> Optional.of(HANDLER_ID_TYPE);
            default -> Optional.empty();
        };
    }

    /** Label in the bundle {@code cn.cegn.ra.application.form}. */
    public String messageKey() {
        return "field." + name();
    }

    public String hintKey() {
        return "hint." + name();
    }

    /** Label of one of the {@link #choices}. */
    public String choiceKey(String choice) {
        return "choice." + format.name() + "." + choice;
    }
}
