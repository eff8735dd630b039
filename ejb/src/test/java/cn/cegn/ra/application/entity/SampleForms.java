package cn.cegn.ra.application.entity;

import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/** Complete, valid forms of invented people and of one public organisation. */
public final class SampleForms {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T06:06:00Z"), ZoneId.of("Asia/Shanghai"));
    public static final FormScope PERSON = new FormScope(CertificateType.PERSON, Mode.CENTRALISED, Medium.USB_KEY);
    public static final FormScope ALONE = new FormScope(CertificateType.PERSON, Mode.SELF_SERVICE, Medium.USB_KEY);
    public static final FormScope ORGANIZATION =
            new FormScope(CertificateType.ORGANIZATION, Mode.CENTRALISED, Medium.USB_KEY);
    public static final FormScope DEVICE = new FormScope(CertificateType.DEVICE, Mode.CENTRALISED, Medium.SOFT);

    private SampleForms() {}

    public static FormEntries person() {
        return FormEntries.of(with(
                common(),
                Map.of(
                        FormField.APPLICANT_NAME, "𠮷米·买买提",
                        FormField.APPLICANT_ID_TYPE, "RESIDENT_ID_CARD",
                        FormField.APPLICANT_ID_NUMBER, "110101199003070011",
                        FormField.DEPARTMENT, "社会事务科",
                        FormField.MOBILE, "13800138000",
                        FormField.EMAIL, "jia@example.gov.cn")));
    }

    public static FormEntries personAlone() {
        return person().applicable(ALONE);
    }

    public static FormEntries organization() {
        return FormEntries.of(
                with(common(), Map.of(FormField.LEGAL_REPRESENTATIVE, "李四", FormField.CERTIFICATE_NAME, "杭州市民政局")));
    }

    public static FormEntries device() {
        return FormEntries.of(with(
                common(),
                Map.of(
                        FormField.HOST_NAME, "oa.example.gov.cn",
                        FormField.PURPOSE, "办公系统",
                        FormField.RESPONSIBLE_PERSON, "王五")));
    }

    private static Map<FormField, String> with(Map<FormField, String> base, Map<FormField, String> more) {
        base.putAll(more);
        return base;
    }

    private static Map<FormField, String> common() {
        Map<FormField, String> form = new EnumMap<>(FormField.class);
        form.put(FormField.UNIT_NAME, "杭州市民政局");
        form.put(FormField.UNIT_CODE, "113301000024895242");
        form.put(FormField.REGION, "330100");
        form.put(FormField.HANDLER_NAME, "张三");
        form.put(FormField.HANDLER_ID_TYPE, "RESIDENT_ID_CARD");
        form.put(FormField.HANDLER_ID_NUMBER, "11010519491231002X");
        form.put(FormField.HANDLER_MOBILE, "13900139000");
        form.put(FormField.AUTHORISATION_NUMBER, "授权〔2026〕1 号");
        form.put(FormField.DELIVERY, FieldFormat.ON_SITE);
        form.put(FormField.NOTICE, "PHONE");
        form.put(FormField.DECLARATION, FieldFormat.AGREED);
        form.put(FormField.IDENTITY_CONSENT, FieldFormat.AGREED);
        return form;
    }
}
