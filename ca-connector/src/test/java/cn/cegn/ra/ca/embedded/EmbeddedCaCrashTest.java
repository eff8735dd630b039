package cn.cegn.ra.ca.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CertificateStatus;
import cn.cegn.ra.ca.IssuedCertificate;
import cn.cegn.ra.ca.Orders;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.Requests;
import cn.cegn.ra.ca.RevocationReason;
import cn.cegn.ra.ca.TurnedClock;
import java.io.BufferedReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As the journal only grows, every crash leaves a beginning of it: the tests open all kinds of beginnings. */
class EmbeddedCaCrashTest {
    private static final String JOURNAL = "journal.tsv";

    @TempDir
    private Path folder;

    @TempDir
    private Path copy;

    private final RegistrationOrder order = Orders.person(Orders.username());
    private final KeyPair pair = Requests.p256();
    private final TurnedClock clock = TurnedClock.withinASecond();

    @Test
    @DisplayName(
            "S2.6-4: killed after any record, or in the middle of one, the CA issues the one certificate and no other")
    void everyBeginningOfTheJournalGoesOn() throws Exception {
        IssuedCertificate issued;
        try (EmbeddedCa ca = open(folder)) {
            ca.register(order);
            issued = ca.issue(order, Requests.request(pair));
        }
        byte[] whole = Files.readAllBytes(folder.resolve(JOURNAL));
        List<Integer> ends = ends(whole);
        assertThat(ends).as("FOUNDED, REGISTERED, INTENDED, ISSUED").hasSize(4);
        for (int end : ends) {
            goesOnFrom(Arrays.copyOf(whole, end), issued, end >= ends.get(2), end >= ends.get(3));
            goesOnFrom(Arrays.copyOf(whole, end - 1), issued, end > ends.get(2), false);
            goesOnFrom(Arrays.copyOf(whole, end - 40), issued, end > ends.get(2), false);
        }
        goesOnFrom(new byte[0], issued, false, false);
    }

    private void goesOnFrom(byte[] journal, IssuedCertificate issued, boolean intended, boolean recorded)
            throws Exception {
        Files.copy(folder.resolve(CaKeys.FILE), copy.resolve(CaKeys.FILE), StandardCopyOption.REPLACE_EXISTING);
        Files.write(copy.resolve(JOURNAL), journal);
        try (EmbeddedCa ca = open(copy)) {
            Optional<IssuedCertificate> found =
                    ca.find(order.username(), pair.getPublic().getEncoded());
            assertThat(found).isEqualTo(recorded ? Optional.of(issued) : Optional.empty());
            ca.register(order);
            if (intended) {
                byte[] other = Requests.request(Requests.p256());
                assertThatThrownBy(() -> ca.issue(order, other)).isInstanceOf(CaException.class);
            }
            IssuedCertificate again = ca.issue(order, Requests.request(pair));
            if (intended) {
                assertThat(again.certificate().getTBSCertificate())
                        .isEqualTo(issued.certificate().getTBSCertificate());
            }
            assertThat(ca.issue(order, Requests.request(pair))).isEqualTo(again);
        }
    }

    @Test
    @DisplayName("S2.6-4: cut at every single byte the journal opens with all whole records and none else")
    void everyByteIsAPlaceToCrash() throws Exception {
        try (EmbeddedCa ca = open(folder)) {
            ca.register(order);
            ca.revoke(ca.issue(order, Requests.request(pair)).serialNumber(), RevocationReason.SUPERSEDED);
        }
        byte[] whole = Files.readAllBytes(folder.resolve(JOURNAL));
        List<Integer> ends = ends(whole);
        for (int length = 0; length <= whole.length; length++) {
            int cut = length;
            Path file = copy.resolve(JOURNAL);
            Files.write(file, Arrays.copyOf(whole, length));
            List<List<String>> records = new ArrayList<>();
            Journal.open(file, records::add).close();
            assertThat(records)
                    .hasSize((int) ends.stream().filter(end -> end <= cut).count());
            assertThat(Files.size(file))
                    .isEqualTo(ends.stream()
                            .filter(end -> end <= cut)
                            .mapToInt(end -> end)
                            .max()
                            .orElse(0));
        }
    }

    @Test
    @DisplayName("S2.6-4: zeros at the end, as after a power cut, are cut off; a changed byte before is damage")
    void damageIsNotMistakenForACrash() throws Exception {
        try (EmbeddedCa ca = open(folder)) {
            ca.register(order);
        }
        Path journal = folder.resolve(JOURNAL);
        byte[] whole = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(whole, whole.length + 5000));
        open(folder).close();
        assertThat(Files.readAllBytes(journal)).isEqualTo(whole);

        for (int at : new int[] {20, whole.length - 5}) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(journal, changed);
            broken("journal", "backup");
        }
        Files.write(journal, whole);
        open(folder).close();
    }

    @Test
    @DisplayName("S2.6-4: a folder without its journal, without its keys or with those of another CA is not opened")
    void anIncompleteFolderIsNotOpened() throws Exception {
        open(folder).close();
        open(copy).close();
        byte[] keys = Files.readAllBytes(folder.resolve(CaKeys.FILE));
        byte[] journal = Files.readAllBytes(folder.resolve(JOURNAL));

        Files.write(folder.resolve(CaKeys.FILE), Files.readAllBytes(copy.resolve(CaKeys.FILE)));
        broken("another", "backup");
        Files.delete(folder.resolve(CaKeys.FILE));
        broken("no key store", "backup");
        Files.write(folder.resolve(CaKeys.FILE), Arrays.copyOf(keys, keys.length / 2));
        broken("key store", "damaged");
        Files.write(folder.resolve(CaKeys.FILE), keys);
        Files.delete(folder.resolve(JOURNAL));
        broken("no journal", "backup");
        Files.write(folder.resolve(JOURNAL), journal);
        open(folder).close();
    }

    @Test
    @DisplayName("S2.6-4: a wrong password is told as such, without the password")
    void aWrongPasswordIsTold() throws Exception {
        open(folder).close();
        EmbeddedCaSettings settings = new EmbeddedCaSettings(folder, EmbeddedCaTest.BASE, clock);
        assertThatThrownBy(() -> EmbeddedCa.open(settings, "wrong-one".toCharArray()))
                .isInstanceOf(CaException.class)
                .hasMessageContaining("password of its first start")
                .hasMessageNotContaining("wrong-one");
        open(folder).close();
    }

    @Test
    @DisplayName("S2.6-4: a first start that was cut short is completed by the next")
    void aFirstStartIsCompleted() throws Exception {
        Files.createFile(folder.resolve(JOURNAL));
        Files.write(folder.resolve("keys.p12123.draft"), new byte[] {1, 2, 3});
        open(folder).close();
        assertThat(folder.resolve("keys.p12123.draft")).doesNotExist();

        Files.write(folder.resolve(JOURNAL), new byte[0]);
        open(folder).close();
        assertThat(ends(Files.readAllBytes(folder.resolve(JOURNAL)))).hasSize(1);
    }

    @Test
    @DisplayName("S2.6-4: a folder serves one CA at a time")
    void aFolderIsHeldByOne() throws Exception {
        try (EmbeddedCa ca = open(folder)) {
            assertThat(ca.health().ready()).isTrue();
            assertThatThrownBy(() -> open(folder))
                    .isInstanceOf(CaException.class)
                    .hasMessageContaining("in use by another process");
        }
        open(folder).close();
    }

    @Test
    @DisplayName(
            "S2.6-4: after kill -9 of a real process every certificate it answered is there, and a held folder was refused")
    void aRealKillLosesNothing() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> answered = new ArrayList<>();
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            answered.add(lines.readLine());
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> open(folder)).hasMessageContaining("in use by another process");
            }
            while (answered.size() < 50) {
                answered.add(lines.readLine());
            }
            // Through the handle: Process.destroyForcibly would also close the stream that is still to be read.
            child.toHandle().destroyForcibly();
            lines.lines().filter(line -> line.endsWith(";")).forEach(answered::add);
        } finally {
            child.destroyForcibly().waitFor();
        }
        try (EmbeddedCa ca = open(folder)) {
            for (String line : answered) {
                String[] parts = line.substring(0, line.length() - 1).split(" ", -1);
                BigInteger serial = new BigInteger(parts[1], 16);
                assertThat(ca.find(parts[0], null).orElseThrow().serialNumber()).isEqualTo(serial);
                assertThat(ca.status(serial)).isEqualTo(CertificateStatus.SUSPENDED);
            }
        }
    }

    /** The process to be killed: registers, issues, suspends and tells, for ever. */
    static final class Endless {
        private Endless() {}

        public static void main(String[] arguments) throws CaException {
            EmbeddedCaSettings settings =
                    new EmbeddedCaSettings(Path.of(arguments[0]), EmbeddedCaTest.BASE, Clock.systemUTC());
            byte[] request = Requests.request(Requests.p256());
            try (EmbeddedCa ca = EmbeddedCa.open(settings, EmbeddedCaTest.PASSWORD)) {
                while (ca.health().ready()) {
                    RegistrationOrder order = Orders.device(Orders.username());
                    ca.register(order);
                    BigInteger serial = ca.issue(order, request).serialNumber();
                    ca.suspend(serial);
                    System.out.println(order.username() + " " + serial.toString(16) + ";");
                }
            }
        }
    }

    private void broken(String... words) {
        assertThatThrownBy(() -> open(folder))
                .isInstanceOfSatisfying(
                        CaException.class, e -> assertThat(e.kind()).isEqualTo(CaException.Kind.BROKEN))
                .hasMessageContainingAll(words);
    }

    private EmbeddedCa open(Path path) throws CaException {
        return EmbeddedCa.open(new EmbeddedCaSettings(path, EmbeddedCaTest.BASE, clock), EmbeddedCaTest.PASSWORD);
    }

    private static List<Integer> ends(byte[] journal) {
        List<Integer> ends = new ArrayList<>();
        for (int at = 0; at < journal.length; at++) {
            if (journal[at] == '\n') {
                ends.add(at + 1);
            }
        }
        return ends;
    }
}
