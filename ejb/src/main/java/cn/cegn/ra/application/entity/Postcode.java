package cn.cegn.ra.application.entity;

import java.util.List;

/** 邮政编码: six digits. */
final class Postcode {
    private static final int LENGTH = 6;

    private Postcode() {}

    static List<Finding> findings(String code) {
        List<Finding> characters = Characters.findings(code, point -> point >= '0' && point <= '9');
        if (!characters.isEmpty()) {
            return characters;
        }
        return code.length() == LENGTH ? Finding.none() : Finding.one(Problem.WRONG_LENGTH, LENGTH, code.length());
    }
}
