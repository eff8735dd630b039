package cn.cegn.ra.organization.entity;

/** One numbered application condition (S2.1-3); the check-list of S2.4-1. Numbers begin at 1. */
public record Condition(int number, String text) {}
