package cn.cegn.ra.organization.control;

import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.organization.entity.AuthorisationLetter;
import cn.cegn.ra.organization.entity.AuthorisationRequest;
import cn.cegn.ra.organization.entity.Lack;
import cn.cegn.ra.organization.entity.PreparationContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** 授权书 that come back signed and stamped, as scans. */
@ApplicationScoped
public class StampedLetters {
    @Inject
    private AuthorisationDrafts drafts;

    @Inject
    private AuthorisationSheet sheet;

    @Inject
    private PreparationShelf shelf;

    /** What stands against the scan of a request in which nothing else is wrong; a paper that is not our print is for people to judge. */
    public List<Lack> lacks(Actor approver, PreparationContent content, AuthorisationRequest request) {
        AuthorisationLetter letter = AuthorisationLetter.of(
                shelf.card(approver.organization()),
                approver,
                content.designationOf(request.handler()).orElseThrow(),
                request);
        return sheet.lacks(letter, request.document());
    }

    /** It waits for its stamp no more. */
    public void stamped(Actor approver, AuthorisationRequest request) {
        drafts.find(approver.organization(), request.number()).ifPresent(drafts::remove);
    }
}
