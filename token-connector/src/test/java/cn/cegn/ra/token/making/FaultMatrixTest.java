package cn.cegn.ra.token.making;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.token.KeyId;
import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.job.JobEnvelope;
import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.token.job.StationAnswer.Failed;
import cn.cegn.ra.token.job.StationAnswer.Prepared;
import cn.cegn.ra.token.job.StationJob;
import cn.cegn.ra.token.job.StationJob.Prepare;
import cn.cegn.ra.token.job.StationJob.Unblock;
import cn.cegn.ra.token.job.StationJob.Write;
import cn.cegn.ra.token.making.StationProcess.Ended;
import cn.cegn.ra.token.pkcs11.OddModule;
import cn.cegn.ra.token.pkcs11.SoftKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Operation × fault. The station is a process of its own with {@code odd_module.c} as its driver; each cell says what must come of the
 * job with the fault, and the same job repeated without it must end well, in one key pair and one certificate or none.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultMatrixTest {
    private static final Pin SO_PIN = new Pin("40718233");
    private static final Pin USER_PIN = new Pin("918273");
    private static final Pin NEXT_PIN = new Pin("55443322");
    private static final int CELLS = 64;

    private final TrialAuthority authority = new TrialAuthority();
    private final StationProcess station = new StationProcess();
    private final List<String> serials = new ArrayList<>();
    private final Map<String, Map<String, String>> matrix = new TreeMap<>();
    private int used;

    /** A module sees the keys that were there when it was loaded: all are made before the station's process begins. */
    @BeforeAll
    void makeKeys() {
        for (int i = 0; i < CELLS; i++) {
            serials.add(SoftKeys.formattedByVendor());
        }
    }

    @AfterAll
    void printMatrix() throws Exception {
        station.end();
        StringBuilder text =
                new StringBuilder("| fault | PREPARE | PREPARE_VENDOR | WRITE | UNBLOCK |\n|---|---|---|---|---|\n");
        matrix.forEach((fault, row) -> {
            text.append("| ").append(fault);
            for (Operation operation : Operation.values()) {
                text.append(" | ").append(row.getOrDefault(operation.name(), "–"));
            }
            text.append(" |\n");
        });
        Files.writeString(Path.of("target", "usbkey-fault-matrix.md"), text);
        System.out.println(text);
    }

    /** What a station is asked for. */
    enum Operation {
        PREPARE,
        PREPARE_VENDOR,
        WRITE,
        UNBLOCK
    }

    /** One key, its reader, and the job. */
    private record Cell(String serial, OddModule module, StationJob job) {}

    private Prepare prepare(String serial, boolean byVendor) {
        return new Prepare(
                "job-of-" + serial,
                serial,
                "L-000031",
                List.of(KeyProfile.P256),
                SoftKeys.FACTORY_SO_PIN,
                SO_PIN,
                USER_PIN,
                byVendor ? SoftKeys.FACTORY_USER_PIN : null,
                false);
    }

    private Cell cell(Operation operation) throws Exception {
        String serial = serials.get(used++);
        boolean byVendor = operation == Operation.PREPARE_VENDOR;
        OddModule module = OddModule.ofSoftKey(serial).with("lock", "3").told(byVendor ? "vendor" : "station", "so");
        Prepare prepare = prepare(serial, byVendor);
        if (byVendor || operation == Operation.PREPARE) {
            return new Cell(serial, module, prepare);
        }
        Prepared prepared = (Prepared)
                JobEnvelope.read(station.perform(module.library(), prepare).answer());
        byte[] own = authority.issueFor(prepared.pkcs10()).getEncoded();
        List<byte[]> chain = List.of(authority.certificate().getEncoded());
        StationJob job = operation == Operation.WRITE
                ? new Write(prepare.jobId(), serial, USER_PIN, own, chain)
                : new Unblock("unlock-" + serial, serial, SO_PIN, NEXT_PIN, false);
        return new Cell(serial, module, job);
    }

    private static String name(Ended ended) {
        if (!ended.isAnswer()) {
            return switch (ended.status()) {
                case StationProcess.HUNG -> "HUNG";
                case 137 -> "KILLED";
                case 139 -> "CRASHED";
                default -> "EXIT_" + ended.status();
            };
        }
        StationAnswer answer = JobEnvelope.read(ended.answer());
        return answer instanceof Failed failed
                ? failed.failure().name()
                : answer.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    private static int count(String objects, String kind) {
        return (int) Pattern.compile(kind).matcher(objects).results().count();
    }

    @ParameterizedTest(name = "{0} x {1}")
    @CsvFileSource(resources = "fault-matrix.csv", numLinesToSkip = 1)
    @DisplayName("S2.6-4, S2.6-5: operation × fault: the job ends as expected, and repeated it ends well, once")
    void aFaultLosesAndDoublesNothing(Operation operation, String fault, String line, String expected)
            throws Exception {
        Cell cell = cell(operation);
        cell.module().with("fault", line);

        String first = name(station.perform(cell.module().library(), cell.job()));

        assertThat(first).as("%s × %s", operation, fault).isEqualTo(expected);
        String between = SoftKeys.pkcs11Tool(cell.serial(), "--list-objects");
        assertThat(count(between, "Public Key Object")).isLessThanOrEqualTo(1);
        cell.module().with("fault", "");
        String second = name(station.perform(cell.module().library(), cell.job()));
        assertThat(second).as("%s × %s, repeated", operation, fault).isIn("PREPARED", "WRITTEN", "UNBLOCKED");
        requireOnePair(cell, operation);
        matrix.computeIfAbsent(fault, name -> new TreeMap<>())
                .merge(operation.name(), first + " → " + second, (one, other) -> one + "; " + other);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName(
            "S2.6-5: operation × late answer: the answer of a job and that of its repeat say the same, whichever comes first")
    void aLateAnswerSaysTheSame(Operation operation) throws Exception {
        Cell cell = cell(operation);
        StationAnswer late = JobEnvelope.read(
                station.perform(cell.module().library(), cell.job()).answer());

        StationAnswer repeated = JobEnvelope.read(
                station.perform(cell.module().library(), cell.job()).answer());

        assertThat(said(repeated)).as("%s, repeated", operation).isEqualTo(said(late));
        requireOnePair(cell, operation);
        matrix.computeIfAbsent("answer comes after the repeat's", name -> new TreeMap<>())
                .put(
                        operation.name(),
                        said(late).get(0) + " = " + said(repeated).get(0));
    }

    /** What the centre takes from an answer: the signature of a request differs each time. */
    private static List<Object> said(StationAnswer answer) throws Exception {
        if (answer instanceof Prepared prepared) {
            return List.of(
                    "PREPARED",
                    prepared.keySerial(),
                    KeyId.of(prepared.keyId()),
                    new PKCS10CertificationRequest(prepared.pkcs10()).getSubjectPublicKeyInfo());
        }
        return List.of(answer.getClass().getSimpleName().toUpperCase(Locale.ROOT), answer);
    }

    private static void requireOnePair(Cell cell, Operation operation) {
        Pin pin = operation == Operation.UNBLOCK ? NEXT_PIN : USER_PIN;
        String objects = SoftKeys.pkcs11Tool(cell.serial(), "--login", "--pin", pin.reveal(), "--list-objects");
        assertThat(count(objects, "Private Key Object")).isEqualTo(1);
        assertThat(count(objects, "Public Key Object")).isEqualTo(1);
        assertThat(count(objects, "Certificate Object")).isEqualTo(operation == Operation.WRITE ? 2 : 0);
    }
}
