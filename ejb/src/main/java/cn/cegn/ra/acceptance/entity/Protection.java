package cn.cegn.ra.acceptance.entity;

import cn.cegn.ra.lifecycle.Medium;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The protective measure that the applicant states he took (S2.9-1): one kind a medium. */
public sealed interface Protection {

    Medium medium();

    /** What is missing; codes below {@code refusal.}. */
    List<String> lacks(LocalDate today);

    /** USB-Key: the PIN was changed (S2.9-3). Which one it is now is asked nowhere. */
    record PinChanged(boolean changed, LocalDate on) implements Protection {
        @Override
        public Medium medium() {
            return Medium.USB_KEY;
        }

        @Override
        public List<String> lacks(LocalDate today) {
            List<String> lacks = new ArrayList<>();
            if (!changed) {
                lacks.add("PIN_NOT_CHANGED");
            }
            if (on == null || on.isAfter(today)) {
                lacks.add("PROTECTION_DATE");
            }
            return List.copyOf(lacks);
        }
    }

    /**
     * Soft certificate: the computer has a protection password (S2.9-2) and few users (S2.10-2).
     *
     * @param assetNumber of the organisation, may be empty
     * @param rights what its users may do, such as 仅本人登录
     */
    record ComputerProtected(String computer, String assetNumber, boolean passwordSet, int users, String rights)
            implements Protection {
        public ComputerProtected {
            computer = computer == null ? "" : computer.strip();
            assetNumber = assetNumber == null ? "" : assetNumber.strip();
            rights = rights == null ? "" : rights.strip();
        }

        @Override
        public Medium medium() {
            return Medium.SOFT;
        }

        @Override
        public List<String> lacks(LocalDate today) {
            List<String> lacks = new ArrayList<>();
            if (computer.isEmpty()) {
                lacks.add("COMPUTER_MISSING");
            }
            if (!passwordSet) {
                lacks.add("PASSWORD_NOT_SET");
            }
            if (users < 1) {
                lacks.add("COMPUTER_USERS_MISSING");
            }
            if (rights.isEmpty()) {
                lacks.add("COMPUTER_RIGHTS_MISSING");
            }
            return List.copyOf(lacks);
        }

        /** @param limit the organisation's rule, or null if it has none */
        public List<String> breaches(Integer limit) {
            if (limit == null) {
                return List.of("SOFT_RULE_MISSING");
            }
            return users > limit ? List.of("COMPUTER_USERS_TOO_MANY") : List.of();
        }
    }
}
