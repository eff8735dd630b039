package cn.cegn.ra.web.forms;

import cn.cegn.ra.web.shell.SignedInSince;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** What a page has to know of itself to send its forms later, as {@code #{openPage}}. */
@Named
@RequestScoped
public class OpenPage {
    @Inject
    private HttpServletRequest request;

    /** Where this page is opened anew: also after a form was refused, when the address bar has no parameters. */
    public String getAddress() {
        FacesContext faces = FacesContext.getCurrentInstance();
        UIViewRoot view = faces.getViewRoot();
        return faces.getApplication().getViewHandler().getBookmarkableURL(faces, view.getViewId(), Map.of(), true);
    }

    /** Whether the person showed a second factor, which he then does again. */
    public boolean isStrong() {
        return SignedInSince.isStrong(request);
    }

    /** By what the session that this page belongs to is known again. */
    public String getSession() {
        return Session.mark(request.getSession());
    }
}
