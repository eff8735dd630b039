package cn.cegn.ra.wiring;

import cn.cegn.ra.identity.entity.Totp;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The devices of the demo's people, who have no telephones: their secrets are computed from the demo's random password, so that whoever may read
 * {@value DemoList#FILE} can compute their codes. No other account has such a secret. {@code ./run code ACCOUNT} prints a code.
 */
public final class DemoCodes {
    /** How many devices each of the RA's people of the demo has. A code counts once: who logs in more often within 30 seconds needs more devices. */
    public static final String SETTING = "RA_DEMO_DEVICES";

    private static final int MOST = 99;

    private DemoCodes() {}

    /** The secret of a device of an account, counted from 0. */
    public static byte[] secret(String demoPassword, String login, int device) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(demoPassword.getBytes(StandardCharsets.UTF_8), "RAW"));
            byte[] full = mac.doFinal(("demo device " + device + " of " + login).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(full, Totp.SECRET_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    static List<byte[]> secrets(String demoPassword, String login) {
        int devices = Surroundings.setting(SETTING)
                .filter(digits -> digits.matches("[0-9]{1,2}"))
                .map(Integer::valueOf)
                .orElse(1);
        return IntStream.range(0, Math.min(MOST, Math.max(1, devices)))
                .mapToObj(device -> secret(demoPassword, login, device))
                .toList();
    }

    /** {@code LIST ACCOUNT}: prints the account's code of now and for how long it is shown. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        String password = DemoList.password(Files.readAllLines(Path.of(arguments[0])));
        Instant now = Clock.systemUTC().instant();
        long step = Totp.step(now);
        out.printf(
                Locale.ROOT,
                "%s (%d s)%n",
                Totp.code(secret(password, arguments[1], 0), step),
                (step + 1) * Totp.STEP_SECONDS - now.getEpochSecond());
    }
}
