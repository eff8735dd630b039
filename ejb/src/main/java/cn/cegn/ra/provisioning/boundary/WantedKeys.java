package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.provisioning.control.WantedProfiles;
import cn.cegn.ra.token.KeyProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.List;

/** The key pairs that a certificate of a type may have, wherever they are made. */
@Stateless
@PermitAll
public class WantedKeys {
    /** The best first. */
    public List<KeyProfile> of(CertificateType type) {
        return WantedProfiles.of(type);
    }
}
