package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.identity.entity.Totp;
import cn.cegn.ra.server.Deployments;
import cn.cegn.ra.server.RaServer;
import cn.cegn.ra.server.StationServer;
import cn.cegn.ra.wiring.DemoCodes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** After a whole story with the key at a station, each PIN of it is on the key, with its holder, or sealed; and nowhere else. */
@Execution(ExecutionMode.CONCURRENT)
class NoPinLeftIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String ID = "ws-05";
    private static final String PAGE = "/admin/stations";

    /** Unlike the other tests' it is no part of any longer row of digits. */
    private static final String FACTORY_SO_PIN = "fabrik-Q7xK2-so";

    /** Of sqr6; the last digit is reckoned. */
    private static final String APPLICANT = "33010019050606106";

    private static final String MOBILE = "13822264971";
    private static final String DELIVERING =
            "/subsystem=messaging-activemq/server=default/jms-queue=station-jobs:read-attribute(name=delivering-count)";

    private static final Map<String, String> ON_SITE =
            Map.of("MOBILE", MOBILE, "DELIVERY", "ON_SITE", "NOTICE", "PHONE");

    private final Map<String, String> pins = new LinkedHashMap<>(Map.of("the factory's SO PIN", FACTORY_SO_PIN));

    @TempDir
    private Path folder;

    /**
     * Where a PIN might have been left.
     *
     * @param known what is certainly there: a search that does not find it proves nothing
     */
    private record Place(String name, List<Path> files, String known) {}

    @Test
    @DisplayName(
            "S2.6-5, S2.7-3, S-D-08: after a story with the key at a station no PIN, identity number, mobile number, password or"
                    + " second factor's secret is in logs, database, journals, mails, audit or the station's heap")
    void noPinIsLeft() throws Exception {
        List<Place> places = new ArrayList<>();
        Map<String, String> secrets = new LinkedHashMap<>();
        RaServer centre = RaServer.fresh("no-pin-centre")
                .with("RA_DEMO", "true")
                .with("RA_PKCS11_MODULE", folder.resolve("none.so").toString())
                .deploying(Deployments.withAdded("no-pin", PinDoor.class))
                .start();
        try (centre;
                StationServer station = StationServer.fresh(ID, FACTORY_SO_PIN);
                Browser browser = new Browser(centre.baseUrl())) {
            enrols(browser.person("guanli", centre.demoPassword()).logsIn(), station, centre);
            String serial = story(browser, centre, station);
            secrets.putAll(personal(centre.demoPassword()));
            places.add(new Place("the station's logs", station.logs(), serial));
            places.add(new Place("the station's heap", List.of(heap()), serial));
            centre.stop();
            places.add(new Place("the centre's logs", centre.logs(), "ra.ear"));
            places.add(
                    new Place("the queues' journals", List.of(centre.dataDir().resolve("activemq")), serial));
            places.add(new Place("the mails", List.of(centre.mailDir()), "Message-ID"));
            places.addAll(database(centre.dataDir().resolve("ra"), serial));
        }
        assertThat(pins).hasSize(3);
        secrets.putAll(pins);
        for (Place place : places) {
            assertThat(new SecretSearch(Map.of("what is there", place.known())).in(place.files()))
                    .as("the search in %s", place.name())
                    .isNotEmpty();
            assertThat(new SecretSearch(secrets).in(place.files()))
                    .as(place.name())
                    .isEmpty();
        }
    }

    /** What people of the story typed or own besides the PINs. */
    private static Map<String, String> personal(String password) {
        byte[] factor = DemoCodes.secret(password, "zhuce1", 0);
        return Map.of(
                "the applicant's identity number",
                Invented.completed(APPLICANT),
                "the applicant's mobile number",
                MOBILE,
                "the people's password",
                password,
                "the registrar's second factor in Base32",
                Totp.base32(factor),
                "the registrar's second factor in hexadecimal digits",
                HexFormat.of().formatHex(factor));
    }

    /** @return the key's serial number */
    private String story(Browser browser, RaServer centre, StationServer station) throws Exception {
        Journey journey = new Journey(cast(browser, centre.demoPassword()), folder);
        journey.untilConformity("USB-Key", ON_SITE, Optional.empty());
        journey.issue().takesKeysIn(FACTORY_SO_PIN);
        String serial = prepares(journey, centre, station);
        journey.issue().issues();
        station.dumpHeap(heap());
        journey.issue().signsOff();
        String told = journey.onSiteUntilInUse(Invented.completed(APPLICANT).substring(14));
        assertThat(told).isEqualTo(pins.get("the user PIN"));
        return serial;
    }

    /** While the station is at the job its heap has each PIN: the search that finds none afterwards finds them now. */
    private String prepares(Journey journey, RaServer centre, StationServer station) throws Exception {
        Path during = folder.resolve("during.hprof");
        Map<String, String> made;
        AutoCloseable hanging = station.keys().hang();
        try {
            journey.issue().labelsAKeyWithoutWaiting();
            await("the station is at the job")
                    .atMost(LONG)
                    .until(() -> centre.manage(DELIVERING).contains("=> 1"));
            made = made(centre);
            station.dumpHeap(during);
        } finally {
            hanging.close();
        }
        pins.put("the key's SO PIN", made.get("SO"));
        pins.put("the user PIN", made.get("user"));
        assertThat(new SecretSearch(pins).in(List.of(during)))
                .as("PINs in the heap during the job")
                .hasSize(pins.size());
        journey.cast().approver().stateIs(journey.id(), "USB-Key 已就绪，待签发");
        return made.get("serial");
    }

    private Path heap() {
        return folder.resolve("station.hprof");
    }

    private static Map<String, String> made(RaServer centre) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(centre.baseUrl() + "/test/pins"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    private static void enrols(Person administrator, StationServer station, RaServer centre) throws Exception {
        administrator.opens(PAGE).fills("name", ID).presses("#invite").seesNoErrors();
        Process enrolling = station.enrols(centre.stationDoor(), administrator.readsAt("#code"));
        await("it waits for its approval")
                .atMost(LONG)
                .until(() -> station.said().contains("approval"));
        administrator.opens(PAGE).sees("待批准").presses("批准 " + ID).sees("已批准");
        assertThat(enrolling.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        station.start(centre.stationJmsPort(), 60);
        await("the station is at work")
                .atMost(LONG)
                .until(() -> administrator
                        .opens(PAGE)
                        .readsAll("tr:has-text('" + ID + "') .sub")
                        .contains("在线"));
    }

    private static Cast cast(Browser browser, String password) {
        Cast cast = new Cast(
                browser.person("sqr6", password),
                Optional.empty(),
                browser.person("zhuce1", password),
                browser.person("shenpi1", password));
        List.of(cast.applicant(), cast.registrar(), cast.approver()).forEach(Person::logsIn);
        return cast;
    }

    /** All rows and columns as SQL, and the audit's as they are told. */
    private List<Place> database(Path file, String serial) throws SQLException {
        Path dump = folder.resolve("dump.sql");
        Path audit = folder.resolve("audit.csv");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + file, "sa", "sa");
                Statement statement = connection.createStatement()) {
            statement.execute("script to '" + dump + "'");
            statement.execute("call csvwrite('" + audit + "', 'select * from audit_event')");
        }
        return List.of(
                new Place("the database", List.of(dump), serial), new Place("the audit", List.of(audit), "TELL_PIN"));
    }

    @Test
    @DisplayName("S2.6-5: the search finds a secret in every form in which it could be left, and across its pieces")
    void theSearchFindsWhatIsPlanted() throws Exception {
        String planted = "82649173";
        byte[] around = ("{\"pin\":\"" + planted + "\"}").getBytes(StandardCharsets.UTF_8);
        List<byte[]> forms = List.of(
                around,
                ascii(HexFormat.of().formatHex(around)),
                ascii(Base64.getEncoder().encodeToString(around)),
                ascii("xy" + Base64.getMimeEncoder(20, new byte[] {'\r', '\n'}).encodeToString(around)),
                in(planted, StandardCharsets.UTF_16LE),
                in(planted, StandardCharsets.UTF_16BE));
        SecretSearch search = new SecretSearch(Map.of("it", planted));
        for (byte[] form : forms) {
            for (int before : List.of(0, 1, (1 << 22) - 5)) {
                Path file = folder.resolve("planted");
                byte[] whole = new byte[before + form.length];
                System.arraycopy(form, 0, whole, before, form.length);
                Files.write(file, whole);
                assertThat(search.in(List.of(file))).containsExactly("it in planted");
            }
        }
        Files.writeString(folder.resolve("planted"), "8264 9173");
        assertThat(search.in(List.of(folder))).isEmpty();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] in(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
