package cn.cegn.ra.web.manual;

import cn.cegn.ra.delivery.entity.UserManual;
import cn.cegn.ra.web.Messages;
import cn.cegn.ra.web.shell.Prefs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The page {@code /manual}: the user manual that holders confirm to have read (S2.9-5). */
@Named("manual")
@RequestScoped
public class ManualBacking {
    @Inject
    private Prefs prefs;

    private List<ManualSection> sections;

    public List<ManualSection> getSections() {
        if (sections == null) {
            sections = ManualSection.in(Messages.in(prefs.getLocale()));
        }
        return sections;
    }

    public String getTitle() {
        return UserManual.TITLE;
    }

    public String getVersion() {
        return UserManual.VERSION;
    }
}
