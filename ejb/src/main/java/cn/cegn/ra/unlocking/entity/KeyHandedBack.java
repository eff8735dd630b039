package cn.cegn.ra.unlocking.entity;

import cn.cegn.ra.delivery.entity.HandOver;

/** Document: the unlocked key went back over the counter, against a document and a signed receipt (S2.7-2). */
public record KeyHandedBack(String number, String label, HandOver handOver) {}
