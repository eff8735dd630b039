package cn.cegn.ra.application.entity;

import cn.cegn.ra.lifecycle.State;

/**
 * A case of an organisation that has not ended, as its handler is concerned with it; nothing personal.
 *
 * @param keyUnderWay whether its USB-Key or certificate is on the way to the organisation or lies there
 * @param notices mails about it that are not sent yet
 */
public record OpenCase(String number, CertificateType type, State state, boolean keyUnderWay, int notices) {}
