package cn.cegn.ra.wiring;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.IdDocumentType;
import cn.cegn.ra.application.entity.Uscc;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.organization.entity.Identity;
import cn.cegn.ra.organization.entity.NewOrganization;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The invented organisations and people of a first run, read from {@code demo-*.psv}; check characters are computed here. */
final class DemoCast {
    private static final String NONE = "-";
    private static final String DIGITS_AND_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private DemoCast() {}

    /** An organisation; {@code key} is what the people's lines call it. */
    record Place(String key, Mode mode, NewOrganization entries, String mailDomain) {}

    /** A person with an account; {@code place} is the organisation's key or empty. */
    record Player(String login, Role role, Identity identity, Optional<String> place, Work work, String tip) {}

    /** Department, post, the mobile number of a handler or contact (empty for others), and what he may apply for. */
    record Work(String department, String post, Optional<String> mobile, List<Wish> wishes) {}

    /** A certificate type on a medium. */
    record Wish(CertificateType type, Medium medium) {}

    static List<Place> places() {
        return lines("demo-organizations.psv").map(DemoCast::place).toList();
    }

    static List<Player> players(Clock clock) {
        return lines("demo-people.psv").map(cells -> player(cells, clock)).toList();
    }

    private static Place place(String[] cells) {
        return new Place(
                cells[0],
                Mode.valueOf(cells[1]),
                new NewOrganization(cells[2], uscc(cells[3]), cells[4], cells[5], cells[6], cells[7]),
                cells[8]);
    }

    private static Player player(String[] cells, Clock clock) {
        return new Player(
                cells[0],
                Role.valueOf(cells[1]),
                new Identity(cells[2], IdDocumentType.RESIDENT_ID_CARD, idNumber(cells[3], clock)),
                given(cells[4]),
                new Work(cells[5], cells[6], given(cells[7]), wishes(cells[8])),
                cells[9]);
    }

    private static Optional<String> given(String cell) {
        return Optional.of(cell).filter(each -> !each.equals(NONE));
    }

    private static List<Wish> wishes(String cell) {
        return cell.equals(NONE)
                ? List.of()
                : Arrays.stream(cell.split(",", -1))
                        .map(wish -> wish.split("/", 2))
                        .map(parts -> new Wish(CertificateType.valueOf(parts[0]), Medium.valueOf(parts[1])))
                        .toList();
    }

    /** The one valid code that begins with these 16 characters. */
    static String uscc(String beginning) {
        return DIGITS_AND_LETTERS
                .chars()
                .boxed()
                .flatMap(body ->
                        DIGITS_AND_LETTERS.chars().mapToObj(check -> beginning + (char) (int) body + (char) check))
                .filter(code -> Uscc.findings(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** The one valid identity number that begins with these 17 digits. */
    static String idNumber(String beginning, Clock clock) {
        return "0123456789X"
                .chars()
                .mapToObj(check -> beginning + (char) check)
                .filter(number -> FieldFormat.ID_NUMBER.findings(number, clock).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String[]> lines(String file) {
        try (InputStream in = DemoCast.class.getResourceAsStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList().stream()
                    .map(line -> line.split("\\|", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
