package cn.cegn.ra.unlocking.entity;

import cn.cegn.ra.delivery.entity.PinDisclosureRecord;

/** Document: the new PIN was told, once; how and to whom, never what (S2.7-3). */
public record UnlockPinTold(String number, PinDisclosureRecord disclosure) {}
