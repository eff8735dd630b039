package cn.cegn.ra.delivery.control;

import cn.cegn.ra.delivery.entity.PinLetter;
import cn.cegn.ra.paper.boundary.PaperPress;
import cn.cegn.ra.token.Pin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the sealed letter of a PIN as a PDF, in memory only: one page A4, folded twice so that the PIN lies inside. */
@ApplicationScoped
public class PinPress {
    private static final String TEMPLATE = "pin-letter.peb";
    private static final String SPOKEN = "零一二三四五六七八九";

    private final PaperPress press;
    private final Clock clock;

    /** For the container's proxy. */
    PinPress() {
        this(null, null);
    }

    @Inject
    public PinPress(PaperPress press, Clock clock) {
        this.press = press;
        this.clock = clock;
    }

    /** @throws IllegalStateException if it was not made; what it says names neither PIN nor person */
    public byte[] letter(PinLetter letter, Pin pin) {
        Map<String, Object> words = new HashMap<>();
        words.put("number", letter.number());
        words.put("organization", press.printable(letter.organization()));
        words.put("addressee", press.printable(letter.addressee()));
        words.put("holder", press.printable(letter.holder()));
        words.put("label", letter.label());
        words.put("date", LocalDate.now(clock).toString());
        words.put("digits", pin.reveal().replaceAll("(.{4})(?=.)", "$1 "));
        words.put("spoken", spoken(pin.reveal()));
        return press.press(TEMPLATE, words);
    }

    /** The digits in words, so that a bad print is not read wrongly. */
    private static String spoken(String digits) {
        return digits.chars()
                .mapToObj(digit -> digit >= '0' && digit <= '9' ? SPOKEN.substring(digit - '0', digit - '0' + 1) : "")
                .collect(Collectors.joining(" "));
    }
}
