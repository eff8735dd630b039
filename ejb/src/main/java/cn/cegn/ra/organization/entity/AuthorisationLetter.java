package cn.cegn.ra.organization.entity;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.IdDocumentType;
import cn.cegn.ra.lifecycle.Actor;
import java.util.List;

/**
 * 授权书 as it is printed: who authorises whom for what and until when (S2.1-9). Its digest changes with anything that it says.
 *
 * @param number 授权书编号
 * @param types in the order of the form
 */
public record AuthorisationLetter(
        String organization,
        String uscc,
        String number,
        String authoriser,
        Authorised handler,
        List<CertificateType> types,
        Period period) {
    public AuthorisationLetter {
        types = types.stream().sorted().toList();
    }

    /** Whom the paper authorises; his number stands on it in full, because it is by the number that he is told from another one. */
    public record Authorised(String name, IdDocumentType idType, String idNumber, String phone) {
        @Override
        public String toString() {
            return "Authorised[****]";
        }
    }

    /** The paper of a request that has no {@link AuthorisationRequest#lacksOnPaper}. */
    public static AuthorisationLetter of(
            OrganizationCard organization, Actor authoriser, Designation handler, AuthorisationRequest request) {
        Identity identity = handler.identity();
        return new AuthorisationLetter(
                organization.name(),
                organization.uscc(),
                request.number(),
                authoriser.name(),
                new Authorised(identity.name(), identity.idType(), identity.idNumber(), handler.phone()),
                List.copyOf(request.types()),
                request.period());
    }

    /** SHA-256 of all that it says, 64 lower-case hexadecimal digits. */
    public String digest() {
        return CanonicalJson.sha256(CanonicalJson.write(this));
    }

    @Override
    public String toString() {
        return "AuthorisationLetter[" + number + "]";
    }
}
