package cn.cegn.ra.review.entity;

import cn.cegn.ra.lifecycle.Role;
import java.util.List;

/**
 * Document: passed material went from the handler to the RA (S2.4-4).
 *
 * @param to always the registrars
 * @param batchNumber null if it was forwarded alone
 * @param batch the form numbers of all cases that went together, this one among them (统一申请)
 * @param authorisation number of the handler's authorisation, which travels with the case
 * @param contentDigest of form and files as they were forwarded
 */
public record ForwardRecord(
        Role to, String batchNumber, List<String> batch, String authorisation, String contentDigest) {
    public ForwardRecord {
        batch = List.copyOf(batch);
    }
}
