package cn.cegn.ra.web.registration;

import cn.cegn.ra.registration.entity.Contact;
import cn.cegn.ra.registration.entity.ContactSource;
import cn.cegn.ra.registration.entity.IdentityMethod;
import cn.cegn.ra.review.entity.Verdict;

/** What a registrar enters for one of the two results. */
public class CheckInput {
    private IdentityMethod method;
    private String evidence;
    private ContactSource source;
    private String number;
    private String sourceName;
    private String confirmedBy;
    private Verdict verdict;

    /** Null where nothing was used. */
    public Contact contact() {
        return source == null && number == null ? null : new Contact(number, source, sourceName);
    }

    public IdentityMethod getMethod() {
        return method;
    }

    public void setMethod(IdentityMethod method) {
        this.method = method;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public ContactSource getSource() {
        return source;
    }

    public void setSource(ContactSource source) {
        this.source = source;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getSourceName() {
        return sourceName;
    }

    public void setSourceName(String sourceName) {
        this.sourceName = sourceName;
    }

    public String getConfirmedBy() {
        return confirmedBy;
    }

    public void setConfirmedBy(String confirmedBy) {
        this.confirmedBy = confirmedBy;
    }

    public Verdict getVerdict() {
        return verdict;
    }

    public void setVerdict(Verdict verdict) {
        this.verdict = verdict;
    }
}
