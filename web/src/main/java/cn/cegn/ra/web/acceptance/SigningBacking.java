package cn.cegn.ra.web.acceptance;

import cn.cegn.ra.acceptance.boundary.KeyProofDesk;
import cn.cegn.ra.acceptance.entity.SigningTask;
import cn.cegn.ra.web.act.CaseOnPage;
import cn.cegn.ra.web.act.Times;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The challenge of a case and the commands that sign it, for its own key (S2.8-2). */
@Named("signing")
@RequestScoped
public class SigningBacking {
    private static final String DRIVER = "/path/to/driver.so";

    @EJB
    private KeyProofDesk desk;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private Times times;

    private SigningTask task;

    /** Null before it is the applicant's turn. */
    public SigningTask getTask() {
        if (task == null) {
            task = desk.task(theCase.getId()).orElse(null);
        }
        return task;
    }

    public String getUntil() {
        return times.full(getTask().challenge().until());
    }

    public boolean isOnToken() {
        return getTask().tokenLabel() != null;
    }

    private String file() {
        return "challenge-" + theCase.getId() + ".txt";
    }

    private String proof(String ending) {
        return "proof-" + theCase.getId() + ending;
    }

    /** Signs by CMS. */
    public String getCms() {
        String sign = "openssl cms -sign -binary -in " + file();
        String end = " -md sha256 -outform DER -out " + proof(".p7s");
        if (!isOnToken()) {
            return sign + " -signer certificate.pem -inkey key.pem" + end;
        }
        return "PKCS11_MODULE_PATH=" + DRIVER + " " + sign + " -signer certificate-" + theCase.getId()
                + ".pem -engine pkcs11 -keyform engine -inkey \"pkcs11:token="
                + getTask().tokenLabel() + ";type=private\"" + end;
    }

    /** Makes a bare signature. */
    public String getBare() {
        if (!isOnToken()) {
            return "openssl dgst -sha256 -sign key.pem -out " + proof(".sig") + " " + file();
        }
        String sign =
                "pkcs11-tool --module " + DRIVER + " --token-label " + getTask().tokenLabel() + " --login --sign ";
        if (getTask().isRsa()) {
            return sign + "--mechanism SHA256-RSA-PKCS --input-file " + file() + " --output-file " + proof(".sig");
        }
        String digest = "challenge-" + theCase.getId() + ".sha256";
        return "openssl dgst -sha256 -binary -out " + digest + " " + file() + "\n"
                + sign + "--mechanism ECDSA --signature-format openssl --input-file " + digest + " --output-file "
                + proof(".sig");
    }
}
