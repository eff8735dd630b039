package cn.cegn.ra.acceptance.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Document: 分发签收, the handler gave the applicant what came for him (S-D-06).
 *
 * @param signedByApplicant whether the applicant himself signed
 * @param sealWhole whether the parcel's seal was whole when the handler received it
 */
public record Distribution(SignatureMethod method, LocalDate signedOn, boolean signedByApplicant, boolean sealWhole) {

    public List<String> lacks(LocalDate today) {
        List<String> lacks = new ArrayList<>();
        if (method == null) {
            lacks.add("SIGNATURE_METHOD_MISSING");
        }
        if (signedOn == null || signedOn.isAfter(today)) {
            lacks.add("SIGNATURE_DATE");
        }
        if (!sealWhole) {
            lacks.add("PARCEL_SEAL_NOT_WHOLE");
        }
        return List.copyOf(lacks);
    }
}
