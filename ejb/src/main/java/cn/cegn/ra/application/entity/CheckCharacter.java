package cn.cegn.ra.application.entity;

/**
 * Check character of ISO 7064 MOD 37,36 over 0–9 and A–Z. It finds every single wrong character and nearly all swaps of
 * neighbours, so that a number read over the telephone or typed from paper does not name another case.
 */
public final class CheckCharacter {
    private static final int MODULUS = 36;

    private CheckCharacter() {}

    /**
     * The character to append.
     *
     * @throws IllegalArgumentException if the payload holds anything but 0–9 and A–Z
     */
    public static char of(String payload) {
        int product = MODULUS;
        for (int i = 0; i < payload.length(); i++) {
            int sum = (product + valueOf(payload.charAt(i))) % MODULUS;
            product = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
        }
        int check = (MODULUS + 1 - product) % MODULUS;
        return (char) (check < 10 ? '0' + check : 'A' + check - 10);
    }

    private static int valueOf(char character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        if (character >= 'A' && character <= 'Z') {
            return character - 'A' + 10;
        }
        throw new IllegalArgumentException("only 0-9 and A-Z carry a check character");
    }
}
