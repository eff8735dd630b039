package cn.cegn.ra.web.application;

import cn.cegn.ra.certificate.boundary.Collections;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page where the browser joins the key file with the certificate; it alone sees the key (S-D-05, S2.8-1). */
@Named("joinPage")
@RequestScoped
public class JoinBacking {
    @EJB
    private Collections collections;

    @Inject
    private OwnCaseBacking ownCase;

    /** Whether the certificate can be collected now. */
    public boolean isCollectable() {
        return collections.isOpen(ownCase.view().id());
    }
}
