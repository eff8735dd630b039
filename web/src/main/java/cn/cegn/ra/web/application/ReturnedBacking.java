package cn.cegn.ra.web.application;

import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.MaterialItem;
import cn.cegn.ra.application.entity.PersonalNumbers;
import cn.cegn.ra.review.boundary.Corrections;
import cn.cegn.ra.review.entity.ItemAnswer;
import cn.cegn.ra.review.entity.ReturnRecord;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.kit.Missing;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a case came back, each reason where it is put right (S-D-01). Numbers of people in the reviewers' words are masked. */
@Named("returned")
@RequestScoped
public class ReturnedBacking {
    private static final String FIELD = "field.";
    private static final String MATERIAL = "material.";

    @EJB
    private Corrections corrections;

    @Inject
    private OwnCaseBacking ownCase;

    @Inject
    private Words words;

    private Optional<ReturnRecord> record;

    private Optional<ReturnRecord> record() {
        if (record == null) {
            record = corrections.of(ownCase.view());
        }
        return record;
    }

    /** Whether the case was returned and is being corrected. */
    public boolean isThere() {
        return record().isPresent();
    }

    /** The reasons at one item of the review, such as {@code field.MOBILE} or {@code material.APPLICANT_ID}; empty if there are none. */
    public String at(String item) {
        return record().stream()
                .flatMap(returned -> returned.defects().stream())
                .filter(answer -> answer.key().equals(item) || answer.key().startsWith(item + "."))
                .map(this::reason)
                .collect(Collectors.joining("；"));
    }

    /** Every reason with the place where it is put right; those that belong to no place stand without one. */
    public List<Missing> getAll() {
        List<Missing> all = new ArrayList<>();
        record().ifPresent(returned -> {
            returned.defects().forEach(answer -> all.add(place(answer)));
            if (!returned.remark().isBlank()) {
                all.add(new Missing(words.say("apply.returned.remark"), "", masked(returned.remark())));
            }
        });
        return all;
    }

    /** The first field to be put right. */
    Optional<Missing> first() {
        return getAll().stream().filter(reason -> !reason.href().isEmpty()).findFirst();
    }

    private Missing place(ItemAnswer answer) {
        String key = answer.key();
        Optional<FormField> field = Arrays.stream(FormField.values())
                .filter(each -> key.equals(FIELD + each))
                .findFirst();
        if (field.isPresent()) {
            String href = ownCase.href("/apply/form") + "#form:" + field.get();
            return new Missing(words.form(field.get().messageKey()), href, reason(answer));
        }
        Optional<MaterialItem> item = Arrays.stream(MaterialItem.values())
                .filter(each -> (key + ".").startsWith(MATERIAL + each + "."))
                .findFirst();
        return item.map(each -> new Missing(
                        words.form(each.messageKey()), ownCase.href("/apply/material") + "#" + each, reason(answer)))
                .orElseGet(() -> new Missing(ofTheWhole(key), "", reason(answer)));
    }

    private String ofTheWhole(String key) {
        return words.say(key.startsWith("condition.") ? "apply.returned.condition" : "apply.returned.form");
    }

    private String reason(ItemAnswer answer) {
        String advice = masked(answer.advice());
        String reason = masked(answer.reason());
        return advice.isEmpty() ? reason : words.say("apply.returned.advice", reason, advice);
    }

    private static String masked(String text) {
        return PersonalNumbers.masked(text);
    }
}
