package cn.cegn.ra.outside;

import cn.cegn.ra.server.RaServer;
import cn.cegn.ra.story.TrialServers;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Two organisations of the demo, and in each an application with values that nothing else on the server has: what one person sees of the other's is
 * found by them. Made once for all tests of this package.
 */
final class TwoHouses {
    /** In the organisation that works centralised: stays a draft. */
    static final String INSIDER = "sqr20";
    /** In the other organisation, which files by itself: submitted to the RA. */
    static final String STRANGER = "sqr21";

    private static TwoHouses made;

    private final RaServer server;
    private final Property insiders;
    private final Property strangers;

    /** A case, one of its files, and values by which both are known. */
    record Property(String owner, long application, long file, List<String> marks) {}

    private TwoHouses(RaServer server) throws IOException {
        this.server = server;
        this.insiders = draft();
        this.strangers = submitted();
    }

    static synchronized TwoHouses made() throws IOException, InterruptedException {
        if (made == null) {
            made = new TwoHouses(TrialServers.onH2());
        }
        return made;
    }

    private Property draft() throws IOException {
        Visitor applicant = signedIn(INSIDER);
        Applying applying = new Applying(applicant);
        long id = applying.begins("个人证书", "USB-Key");
        applying.fills(Map.of(
                "MOBILE", "13811110020", "HANDLER_MOBILE", "13911110020", "DELIVERY", "ON_SITE", "NOTICE", "PHONE"));
        applying.gathers("mark-house-one");
        return new Property(INSIDER, id, applying.file(), List.of("13811110020", "mark-house-one", "褚㬎", "㬎字号科室甲"));
    }

    private Property submitted() throws IOException {
        Visitor applicant = signedIn(STRANGER);
        Applying applying = new Applying(applicant);
        long id = applying.begins("个人证书", "USB-Key");
        applying.fills(Map.of("MOBILE", "13811110021", "DELIVERY", "ON_SITE", "NOTICE", "PHONE"));
        applying.gathers("mark-house-two");
        long file = applying.file();
        applying.submits();
        return new Property(STRANGER, id, file, List.of("13811110021", "mark-house-two", "卫㵘", "㵘字号科室乙"));
    }

    Visitor signedIn(String account) throws IOException {
        return new Visitor(server.baseUrl(), answer -> {}).signsIn(account, server.demoPassword());
    }

    RaServer server() {
        return server;
    }

    Property insiders() {
        return insiders;
    }

    Property strangers() {
        return strangers;
    }
}
