package cn.cegn.ra.station;

import cn.cegn.ra.token.enrolment.EnrolmentReply;
import cn.cegn.ra.token.enrolment.StationCode;
import cn.cegn.ra.token.enrolment.StationStanding;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Makes this machine a station of its centre, before its server starts: {@code ./run station} calls it. */
public final class Enrolment {
    private static final int PAUSE_SECONDS = 2;
    private static final int REFUSED = 1;
    private static final int INCOMPLETE = 2;

    private final String address;
    private final StationFolder folder;
    private final PrintStream screen;

    private Enrolment(String address, StationFolder folder, PrintStream screen) {
        this.address = address;
        this.folder = folder;
        this.screen = screen;
    }

    /**
     * Ends with 0 when the station may start, with 1 if the centre refuses it, with 2 if something is missing.
     *
     * @param arguments the station's id, {@code HOST:PORT} of the centre's door for stations, the folder, and if wanted a file with the code
     */
    public static void main(String[] arguments) throws InterruptedException {
        StationFolder folder = new StationFolder(Path.of(arguments[2]), arguments[0], Clock.systemUTC());
        Enrolment enrolment = new Enrolment(arguments[1], folder, System.out);
        try {
            int refused = folder.isEnrolled() ? 0 : enrolment.enrol(code(arguments));
            System.exit(refused != 0 ? refused : enrolment.awaitApproval());
        } catch (IllegalArgumentException | IOException | GeneralSecurityException e) {
            System.out.println(e.getMessage() + reason(e));
            System.exit(INCOMPLETE);
        }
    }

    private static String reason(Exception e) {
        return e.getCause() == null || e.getCause().getMessage() == null || e instanceof IllegalArgumentException
                ? ""
                : " (" + e.getCause().getMessage() + ")";
    }

    /** Not an argument: what stands on the command line can be read by everybody on the machine. */
    private static StationCode code(String[] arguments) throws IOException {
        if (arguments.length > 3) {
            return StationCode.parse(Files.readString(Path.of(arguments[3])));
        }
        String given = System.getenv("RA_STATION_CODE");
        if (given == null || given.isBlank()) {
            throw new IllegalArgumentException(
                    "this station is not enrolled: an administrator gets its one-time code from the portal, page"
                            + " Stations; hand it over by --code-file FILE or in RA_STATION_CODE");
        }
        return StationCode.parse(given);
    }

    private int enrol(StationCode code) throws IOException, GeneralSecurityException {
        EnrolmentReply reply = CentreDoor.of(address, code.pin()).enrol(folder.request(code.secret()));
        if (reply.refusal() != null) {
            screen.println("The centre refused the enrolment: " + reply.refusal()
                    + ". Ask an administrator for a new code (portal, page Stations).");
            return REFUSED;
        }
        folder.keep(reply);
        screen.println("Enrolled: the centre has certified this station's key.");
        return 0;
    }

    private int awaitApproval() throws InterruptedException, GeneralSecurityException, IOException {
        String said = "";
        String now = lookAt();
        while (!now.isEmpty()) {
            if (!now.equals(said)) {
                screen.println(now);
                said = now;
            }
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            now = lookAt();
        }
        return 0;
    }

    /**
     * What the station waits for; nothing if it may start. One that has worked before does not wait for a centre that is away: the broker's client does
     * that.
     */
    private String lookAt() throws GeneralSecurityException, IOException {
        CentreDoor door = folder.door(address);
        try {
            StationStanding standing = door.standing();
            if (standing.state() == StationStanding.State.ENABLED) {
                folder.noteBroker(standing.jmsPort());
                return "";
            }
            return standing.state() == StationStanding.State.DISABLED
                    ? "An administrator disabled this station; waiting until it is enabled (portal, page Stations) …"
                    : "Waiting for an administrator's approval (portal, page Stations) …";
        } catch (CentreDoor.UnknownStationException e) {
            throw new IllegalArgumentException(
                    e.getMessage()
                            + ": ask an administrator for a new code (portal, page Stations) and start once with --enrol",
                    e);
        } catch (IOException e) {
            return folder.knowsBroker() ? "" : "The centre " + address + " does not answer; trying again …";
        }
    }
}
