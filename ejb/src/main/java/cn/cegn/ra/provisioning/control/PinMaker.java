package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.token.Pin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * Makes the PINs that the centre gives a key (S2.6-5).
 *
 * <p>The user PIN has 8 digits, because it is told by telephone, and is none that people try first: not one or two digits only, no run, no
 * repetition, no date. The SO PIN has 8 characters of an alphabet without look-alikes, because many readers end a PIN at 8.
 */
@ApplicationScoped
public class PinMaker {
    private static final int LENGTH = 8;
    private static final int FEWEST_DIGITS = 4;
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final SecureRandom random;

    protected PinMaker() {
        this(new SecureRandom());
    }

    @Inject
    public PinMaker(SecureRandom random) {
        this.random = random;
    }

    public Pin userPin() {
        String digits = draw("0123456789");
        while (isTrivial(digits)) {
            digits = draw("0123456789");
        }
        return new Pin(digits);
    }

    public Pin soPin() {
        return new Pin(draw(ALPHABET));
    }

    /** Whether 8 digits are among those that people try first. */
    static boolean isTrivial(String digits) {
        boolean few = digits.chars().distinct().count() < FEWEST_DIGITS;
        boolean repeated = digits.substring(0, LENGTH / 2).equals(digits.substring(LENGTH / 2));
        return few || repeated || isStairs(digits) || longestRun(digits) >= LENGTH / 2 || isDate(digits);
    }

    /** Each digit is its neighbour or one more, such as 11223344; or one less. */
    private static boolean isStairs(String digits) {
        boolean up = true;
        boolean down = true;
        for (int i = 1; i < digits.length(); i++) {
            int step = digits.charAt(i) - digits.charAt(i - 1);
            up &= step == 0 || step == 1;
            down &= step == 0 || step == -1;
        }
        return up || down;
    }

    /** How many neighbours in a row go up, or down, by one. */
    private static int longestRun(String digits) {
        int longest = 1;
        int up = 1;
        int down = 1;
        for (int i = 1; i < digits.length(); i++) {
            int step = digits.charAt(i) - digits.charAt(i - 1);
            up = step == 1 ? up + 1 : 1;
            down = step == -1 ? down + 1 : 1;
            longest = Math.max(longest, Math.max(up, down));
        }
        return longest;
    }

    /** A day of birth in either order. */
    private static boolean isDate(String digits) {
        return digits.matches("(19|20)\\d\\d(0[1-9]|1[0-2])([0-2]\\d|3[01])")
                || digits.matches("([0-2]\\d|3[01])(0[1-9]|1[0-2])(19|20)\\d\\d");
    }

    private String draw(String alphabet) {
        return random.ints(LENGTH, 0, alphabet.length())
                .mapToObj(index -> String.valueOf(alphabet.charAt(index)))
                .collect(Collectors.joining());
    }
}
