package cn.cegn.ra.office.entity;

import cn.cegn.ra.lifecycle.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What an office may change without a new version of the system. Names are stored with the changes: none is renamed. */
public enum OfficeLimit {
    STAY_PREPARING(10),
    STAY_RETURNED(10),
    STAY_INTERNAL_REVIEW(3),
    STAY_ORG_APPROVED(3),
    STAY_RECEIVED(1),
    STAY_NUMBERED(2),
    STAY_MATERIAL_CONFIRMED(2),
    STAY_IDENTITY_CONFIRMED(2),
    STAY_REGISTERED(2),
    STAY_REGISTRATION_RECORDED(2),
    STAY_IN_APPROVAL(2),
    STAY_SECOND_REVIEWED(2),
    STAY_CONFORMITY_CONFIRMED(2),
    STAY_KEY_READY(2),
    STAY_KEY_FAILED(2),
    STAY_ISSUE_FAILED(2),
    STAY_MADE(2),
    STAY_WRITE_FAILED(2),
    STAY_MAKING_RECORDED(2),
    STAY_PACKED(2),
    STAY_DISPATCHED(1),
    STAY_HANDED_OVER(5),
    STAY_NOTIFIED(5),
    STAY_DELIVERY_FAILED(1),
    STAY_RECEIPT_CONFIRMED(2),
    STAY_DELIVERY_RECORDED(5),
    STAY_DISTRIBUTED(10),
    STAY_ACCEPTED(3),
    /** When a working day ends, and with it whatever is due on it. */
    END_OF_DAY(LimitUnit.HOUR_OF_DAY, 12, 23, 18),
    /** Calendar days for a correction that a registrar is offered. */
    CORRECTION_USUAL(LimitUnit.DAYS, 1, 365, 10),
    /** Most calendar days that a registrar may give. */
    CORRECTION_MOST(LimitUnit.DAYS, 1, 365, 60),
    /** How long a link to set a password counts from its mail. */
    LINK_LIFE(LimitUnit.HOURS, 1, 720, 72),
    /** Unlockings of one key within {@link #UNLOCK_WITHIN}. */
    UNLOCK_MOST(LimitUnit.TIMES, 1, 999, 3),
    UNLOCK_WITHIN(LimitUnit.DAYS, 1, 999, 30),
    /** After how long an unlocking that nobody moved lapses. */
    UNLOCK_LAPSE(LimitUnit.DAYS, 1, 999, 14),
    /** After how long an emergency suspension that no second person confirmed or lifted is told to all RA approvers (S-D-07). */
    STATUS_SECOND(LimitUnit.HOURS, 1, 720, 24),
    /** How long a claimed case is its holder's alone; then a colleague may take it over, with a reason (S2.5-0). */
    TAKE_OVER(LimitUnit.HOURS, 1, 720, 4),
    /** After how long a certificate on its way without a confirmed receipt is overdue (S2.7-4). */
    RECEIPT(LimitUnit.DAYS, 1, 365, 7);

    private static final String STAY = "STAY_";

    private final LimitUnit unit;
    private final int least;
    private final int most;
    private final int usual;

    /** Working days that a case may stay in a state. */
    OfficeLimit(int usual) {
        this(LimitUnit.WORKING_DAYS, 1, 250, usual);
    }

    OfficeLimit(LimitUnit unit, int least, int most, int usual) {
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.usual = usual;
    }

    /** The limit of a state; empty for one in which a case may stay for ever. */
    public static Optional<OfficeLimit> stayIn(State state) {
        return named(STAY + state.name());
    }

    public static Optional<OfficeLimit> named(String name) {
        return Arrays.stream(values())
                .filter(limit -> limit.name().equals(name))
                .findFirst();
    }

    /** The settings of the environment that hold no amount within their limit's range. */
    public static List<String> unusable(Function<String, Optional<String>> settings) {
        return Arrays.stream(values())
                .filter(limit -> limit.set(settings).isPresent()
                        && limit.set(settings).flatMap(limit::amount).isEmpty())
                .flatMap(limit -> limit.setting().stream())
                .toList();
    }

    /** What counts as long as nobody has changed it: the setting of the environment if there is a usable one. */
    public int usual(Function<String, Optional<String>> settings) {
        return set(settings).flatMap(this::amount).orElse(usual);
    }

    private Optional<String> set(Function<String, Optional<String>> settings) {
        return setting().flatMap(settings);
    }

    /** The name of the setting that gives the usual amount, for those that have one. */
    public Optional<String> setting() {
        return switch (this) {
            case UNLOCK_MOST -> Optional.of("RA_UNLOCK_MOST");
            case UNLOCK_WITHIN -> Optional.of("RA_UNLOCK_WITHIN_DAYS");
            case UNLOCK_LAPSE -> Optional.of("RA_UNLOCK_LAPSE_DAYS");
            default -> Optional.empty();
        };
    }

    /** The amount that somebody typed, if it is one within the range. */
    public Optional<Integer> amount(String typed) {
        return Optional.ofNullable(typed)
                .map(String::strip)
                .filter(digits -> digits.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }

    /** The state whose stay it limits. */
    public Optional<State> state() {
        return isOfAStay() ? Optional.of(State.valueOf(name().substring(STAY.length()))) : Optional.empty();
    }

    public boolean isOfAStay() {
        return name().startsWith(STAY);
    }

    public LimitUnit unit() {
        return unit;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }
}
