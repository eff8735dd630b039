package cn.cegn.ra.organization.entity;

import cn.cegn.ra.application.entity.IdDocumentType;

/**
 * The handler of an organisation, as he stands on the form.
 *
 * @param person id of the natural person
 * @param authorisationNumber 授权书编号, or null in self-service mode, where there is none
 */
public record HandlerContact(
        String person,
        String name,
        String phone,
        String mail,
        IdDocumentType idType,
        String idNumber,
        String authorisationNumber) {
    @Override
    public String toString() {
        return "HandlerContact[" + person + "]";
    }
}
