package cn.cegn.ra.application.entity;

import cn.cegn.ra.lifecycle.Mode;
import java.util.ArrayList;
import java.util.List;

/**
 * The material list of 2026, the first version, as V222 put it into the database.
 */
public final class MaterialList {
    /** The newest list. */
    public static final int VERSION = 1;

    private MaterialList() {}

    /**
     * The list of a version.
     *
     * @throws IllegalArgumentException if there was no such version
     */
    public static List<MaterialRequirement> version(int version, FormScope scope) {
        if (version != VERSION) {
            throw new IllegalArgumentException("no material list " + version);
        }
        return version1(scope);
    }

    /** The list of 2026, in the order of the page. The medium asks for no paper: a soft certificate's request comes as text. */
    public static List<MaterialRequirement> version1(FormScope scope) {
        boolean person = scope.type() == CertificateType.PERSON;
        boolean centralised = scope.mode() == Mode.CENTRALISED;
        List<MaterialItem> items = new ArrayList<>();
        items.add(MaterialItem.SIGNED_FORM);
        items.add(
                switch (scope.type()) {
                    case PERSON -> MaterialItem.APPLICANT_ID;
                    case ORGANIZATION -> MaterialItem.ORGANIZATION_CERTIFICATE;
                    case DEVICE -> MaterialItem.HOST_PROOF;
                });
        items.add(centralised ? MaterialItem.HANDLER_AUTHORISATION : MaterialItem.INTRODUCTION_LETTER);
        if (centralised || !person) {
            items.add(MaterialItem.HANDLER_ID);
        }
        return items.stream().map(MaterialItem::mandatory).toList();
    }
}
