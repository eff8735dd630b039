package cn.cegn.ra.acceptance.entity;

import java.time.LocalDate;

/** Document: a soft certificate was installed (S2.8-1). */
public record Installation(String computer, LocalDate installedOn) {
    public Installation {
        computer = computer == null ? "" : computer.strip();
    }

    boolean isComplete(LocalDate today) {
        return !computer.isEmpty() && installedOn != null && !installedOn.isAfter(today);
    }
}
