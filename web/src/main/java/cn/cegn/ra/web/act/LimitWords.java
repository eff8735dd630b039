package cn.cegn.ra.web.act;

import cn.cegn.ra.office.boundary.Limits;
import cn.cegn.ra.office.entity.OfficeLimit;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The office's limits for the texts of pages, as they count now. */
@Named("limit")
@RequestScoped
public class LimitWords {
    @EJB
    private Limits limits;

    public int of(String name) {
        return limits.of(OfficeLimit.valueOf(name));
    }
}
