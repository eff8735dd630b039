package cn.cegn.ra.provisioning.entity;

import java.util.List;

/** S-D-01: a key was taken out of a case, why, and what became of it. */
public record KeyChange(String keySerial, String label, KeyFate fate, List<String> reasons) {
    public KeyChange {
        reasons = List.copyOf(reasons);
    }
}
