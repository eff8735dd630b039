package cn.cegn.ra.organization.entity;

/** A 授权书 that waits for its stamp, as it stood when it was read. */
public record AuthorisationDraftView(long id, String handlerName, AuthorisationRequest request) {}
