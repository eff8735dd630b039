package cn.cegn.ra.bench;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CertificateProfile;
import cn.cegn.ra.ca.Orders;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.Requests;
import cn.cegn.ra.ca.ejbca.EjbcaCa;
import cn.cegn.ra.ca.ejbca.EjbcaSettings;
import cn.cegn.ra.ca.ejbca.replay.BareTalk;
import cn.cegn.ra.ca.ejbca.replay.Client;
import cn.cegn.ra.ca.ejbca.replay.ReplayOffice;
import cn.cegn.ra.ca.ejbca.replay.ReplayingEjbca;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/** The rounds of {@link CaBenchmark}: connector and bare exchanges take turns, a few jobs each, one client at a time. */
final class CaRun implements AutoCloseable {
    private static final double GOAL = 1.15;
    private static final int TURN = 10;

    /** Times a round: the second compiler takes a method that is run once a job after five thousand jobs. */
    private static final int WARM_UP = 20;

    private static final int MOST_NEW_CONNECTIONS = 1;
    private static final List<String> OPERATIONS = List.of("findUser", "findCerts", "editUser", "pkcs10Request");

    /** What the connector sends for {@link Orders#person}, and the password that {@link BareTalk#issue} knows. */
    private static final String REGISTRATION =
            "<arg0><username>%s</username><password>bare</password><clearPwd>false</clearPwd>"
                    + "<subjectDN>SERIALNUMBER=P-000042,CN=𠮷古丽·买买提,OU=一处,O=国家信息中心,ST=新疆维吾尔自治区,C=CN</subjectDN><caName>"
                    + ReplayOffice.CA_NAME
                    + "</caName><subjectAltName>rfc822Name=guli@example.cn</subjectAltName><status>10</status>"
                    + "<tokenType>USERGENERATED</tokenType><sendNotification>false</sendNotification><keyRecoverable>false</keyRecoverable>"
                    + "<endEntityProfileName>CEGN_RA_EE</endEntityProfileName><certificateProfileName>CEGN_PERSON</certificateProfileName>"
                    + "<endTime>1095:00:00</endTime></arg0>";

    private final ReplayingEjbca ca;
    private final Report out;
    private final EjbcaCa connector;
    private final BareTalk bare;
    private final int jobs = Settings.jobs(400);
    private final List<Double> ratios = new ArrayList<>();
    private String known = "nobody";

    /** One side's work: a new certificate for a new key. */
    private interface Job {
        void run(byte[] request) throws Exception;
    }

    /** Nanoseconds, new connections and calls of one side. */
    private static final class Side {
        private final List<Double> millis = new ArrayList<>();
        private final Map<String, Integer> calls = new TreeMap<>();
        private int connections;

        private double turn(int from) {
            return millis.subList(from, from + TURN).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
        }

        private double median() {
            return Figures.quantile(millis, 0.5);
        }

        private double mean() {
            return millis.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        }
    }

    CaRun(ReplayingEjbca ca, Report out) {
        this.ca = ca;
        this.out = out;
        this.connector = new EjbcaCa(settings(), ca.keys().clientContext(Client.RA));
        this.bare = new BareTalk(ca.address(), ca.keys().clientContext(Client.RA));
        out.say(
                "a job is one person's certificate, P-256, from the order to the compared certificate, over mutual TLS");
        out.say("each minute the connector also asks for its rights, which counts as its time");
        out.say(
                "the reference sends the same operations with the same contents in the same order on one kept connection and reads nothing out of the answers");
    }

    private EjbcaSettings settings() {
        Map<CertificateProfile, EjbcaSettings.Profiles> profiles = Stream.of(CertificateProfile.values())
                .collect(Collectors.toMap(
                        Function.identity(), each -> new EjbcaSettings.Profiles("CEGN_RA_EE", "CEGN_" + each)));
        return new EjbcaSettings(
                ca.address(),
                ReplayOffice.CA_NAME,
                profiles,
                new EjbcaSettings.Identity(new SecretKeySpec(new byte[32], "HmacSHA256")),
                EjbcaSettings.Patience.USUAL,
                Clock.systemUTC());
    }

    void warmUp() throws Exception {
        Side[] sides = measured(jobs * WARM_UP);
        out.say("warm-up of %d jobs each: %.2f and %.2f ms", jobs * WARM_UP, sides[0].median(), sides[1].median());
    }

    void round(int number) throws Exception {
        Side[] sides = measured(jobs);
        Side ours = sides[0];
        Side theirs = sides[1];
        String fault = fault(ours, theirs);
        double ratio = ratio(ours, theirs);
        out.say(
                "round %d: connector %.2f ms a job (median %.2f), bare exchanges %.2f ms (median %.2f); ratio %.2f, of the means %.2f",
                number, ours.mean(), ours.median(), theirs.mean(), theirs.median(), ratio, ours.mean() / theirs.mean());
        out.say("    %d exchanges a job %s; new connections %d", exchanges(ours), ours.calls, ours.connections);
        if (fault.isEmpty()) {
            ratios.add(ratio);
        } else {
            out.say("round %d does not count: %s", number, fault);
        }
    }

    /** The median of what each turn took over what the turn after it took: other work on the machine spoils some, not all. */
    private static double ratio(Side ours, Side theirs) {
        List<Double> turns = new ArrayList<>();
        for (int from = 0; from < ours.millis.size(); from += TURN) {
            turns.add(ours.turn(from) / theirs.turn(from));
        }
        return Figures.quantile(turns, 0.5);
    }

    private int exchanges(Side side) {
        return side.calls.values().stream().mapToInt(Integer::intValue).sum() / jobs;
    }

    /** Only what sent the same, on connections that were kept, is compared. */
    private static String fault(Side ours, Side theirs) {
        if (ours.connections > MOST_NEW_CONNECTIONS) {
            return "the connector made " + ours.connections + " connections instead of keeping one";
        }
        return ours.calls.equals(theirs.calls) ? "" : "the reference sent " + theirs.calls;
    }

    private Side[] measured(int number) throws Exception {
        Side ours = new Side();
        Side theirs = new Side();
        for (int done = 0; done < number; done += TURN) {
            turn(ours, this::byConnector);
            turn(theirs, this::barely);
        }
        return new Side[] {ours, theirs};
    }

    private void turn(Side side, Job job) throws Exception {
        List<byte[]> requests = Stream.generate(() -> Requests.request(Requests.p256()))
                .limit(TURN)
                .toList();
        int connections = ca.connections();
        Map<String, Integer> before = calls();
        for (byte[] request : requests) {
            long begun = System.nanoTime();
            job.run(request);
            side.millis.add((System.nanoTime() - begun) / 1e6);
        }
        side.connections += ca.connections() - connections;
        calls().forEach((name, count) -> {
            int more = count - before.get(name);
            if (more > 0) {
                side.calls.merge(name, more, Integer::sum);
            }
        });
    }

    private Map<String, Integer> calls() {
        return OPERATIONS.stream().collect(Collectors.toMap(Function.identity(), ca::calls));
    }

    private void byConnector(byte[] request) throws CaException {
        RegistrationOrder order = Orders.person(Orders.username());
        connector.register(order);
        connector.issue(order, request);
    }

    /** The connector's operations for a new order, one after the other. */
    private void barely(byte[] request) throws IOException, InterruptedException {
        String username = Orders.username();
        looks(username);
        looks(known);
        done(bare.soap("editUser", REGISTRATION.formatted(username)));
        looks(username);
        looks(username);
        done(bare.issue(username, request));
        known = username;
    }

    private void looks(String username) throws IOException, InterruptedException {
        done(bare.soap(
                "findUser",
                "<arg0><matchtype>0</matchtype><matchvalue>" + username
                        + "</matchvalue><matchwith>0</matchwith></arg0>"));
        done(bare.soap("findCerts", "<arg0>" + username + "</arg0><arg1>false</arg1>"));
    }

    private static void done(BareTalk.Said said) {
        if (said.status() != 200) {
            throw new IllegalStateException(
                    "the bare exchange was answered with " + said.status() + ": " + said.text());
        }
    }

    Verdict verdict() {
        return Verdict.atMost("ca", Figures.median(ratios), GOAL);
    }

    @Override
    public void close() {
        connector.close();
    }
}
