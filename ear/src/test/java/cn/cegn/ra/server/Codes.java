package cn.cegn.ra.server;

import static org.awaitility.Awaitility.await;

import cn.cegn.ra.identity.entity.Totp;
import cn.cegn.ra.wiring.DemoCodes;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The telephones of all people in this test run. A code counts once and a new one comes each 30 seconds, and people log in more often here: so the
 * demo's people have many devices each ({@link DemoCodes}), and each device shows its code of now and the next one, which its clock might be ahead
 * by. Who enrolled a device himself has that one, and waits when both are used.
 */
public final class Codes {
    /** Of each of the RA's people of the demo. */
    static final int DEVICES = 24;

    private static final Duration LONGEST = Duration.ofSeconds(2L * Totp.STEP_SECONDS);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Map<String, List<Device>> DEMO = new HashMap<>();
    private static final Map<String, Device> ENROLLED = new HashMap<>();
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Codes() {}

    /** One device and the last step whose code was used. */
    private static final class Device {
        private final byte[] secret;
        private long last;

        Device(byte[] secret) {
            this.secret = secret;
        }

        /** The first unused code of now or, a step ahead, of next. */
        Optional<String> use(int ahead) {
            long step = Totp.step(CLOCK.instant()) + ahead;
            if (last >= step) {
                return Optional.empty();
            }
            last = step;
            return Optional.of(Totp.code(secret, step));
        }
    }

    /** A code that was not used yet. The password is that of the demo, if the person enrolled no device himself. */
    public static synchronized String next(String server, String account, String password) {
        List<Device> devices = ENROLLED.containsKey(server + " " + account)
                ? List.of(ENROLLED.get(server + " " + account))
                : DEMO.computeIfAbsent(server + " " + account + " " + password, who -> devices(account, password));
        return await("a code of " + account)
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .until(() -> unused(devices), Optional::isPresent)
                .orElseThrow();
    }

    /** Takes a secret as it stands on the page, and shows its first code. */
    public static synchronized String first(String server, String account, String secret) {
        Device device = new Device(bytes(secret.replace(" ", "")));
        ENROLLED.put(server + " " + account, device);
        return device.use(0).orElseThrow();
    }

    private static List<Device> devices(String account, String password) {
        return IntStream.range(0, DEVICES)
                .mapToObj(device -> new Device(DemoCodes.secret(password, account, device)))
                .toList();
    }

    private static Optional<String> unused(List<Device> devices) {
        for (int ahead = 0; ahead <= 1; ahead++) {
            for (Device device : devices) {
                Optional<String> code = device.use(ahead);
                if (code.isPresent()) {
                    return code;
                }
            }
        }
        return Optional.empty();
    }

    /** Of Base32. */
    private static byte[] bytes(String text) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            number = number.shiftLeft(BITS).or(BigInteger.valueOf(BASE32.indexOf(text.charAt(i))));
        }
        byte[] bytes = number.toByteArray();
        byte[] secret = new byte[text.length() * BITS / Byte.SIZE];
        int length = Math.min(bytes.length, secret.length);
        System.arraycopy(bytes, bytes.length - length, secret, secret.length - length, length);
        return secret;
    }
}
