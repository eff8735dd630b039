package cn.cegn.ra.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** Says on a page what was done, or what is wrong with which field of it. */
@RequestScoped
public class FieldReport {

    /** Says that it was done on the page to go on to. */
    public String done(String text, String onward) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text));
        return onward;
    }

    /** Says on the page shown now what was done. */
    public void said(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text));
    }

    /** @param field client id of the field; null for the page as a whole */
    public void wrong(String field, String text) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_WARN, text, text));
    }
}
