package cn.cegn.ra.web.stock;

import cn.cegn.ra.provisioning.boundary.KeyLabels;
import cn.cegn.ra.provisioning.entity.ScanHand;
import cn.cegn.ra.provisioning.entity.ScanResult;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The page into which a hand scanner types a label; it ends with Enter, and the answer stands in the address that it leads to. */
@Named("scanPage")
@RequestScoped
public class ScanBacking {
    @EJB
    private KeyLabels labels;

    @Inject
    private HttpServletRequest request;

    private ScanResult result;

    public String getCode() {
        return parameter("code");
    }

    public String getSerial() {
        return parameter("serial");
    }

    public String getNumber() {
        return parameter("number");
    }

    private String parameter(String name) {
        String text = request.getParameter(name);
        return text == null ? "" : text.strip();
    }

    public boolean isAsked() {
        return !getCode().isEmpty();
    }

    /** What came out, or null if nothing was scanned. */
    public ScanResult getResult() {
        if (result == null && isAsked()) {
            result = labels.scan(getCode(), new ScanHand(getSerial(), getNumber()));
        }
        return result;
    }
}
