package cn.cegn.ra.story;

import cn.cegn.ra.server.Deployments;
import cn.cegn.ra.server.EjbcaSite;
import cn.cegn.ra.server.PostgresServer;
import cn.cegn.ra.server.RaServer;
import java.io.IOException;

/** The servers that all stories of this test run share: each is started when it is first asked for and ends with the JVM. */
public final class TrialServers {
    private static RaServer onH2;
    private static RaServer onPostgres;
    private static RaServer onEjbca;
    private static PostgresServer postgres;
    private static EjbcaSite ejbca;

    private TrialServers() {}

    /** With the demo's people and organisations, on H2. */
    public static synchronized RaServer onH2() throws IOException, InterruptedException {
        if (onH2 == null) {
            onH2 = RaServer.fresh("story")
                    .with("RA_DEMO", "true")
                    .with("RA_KEY_PROFILES_PERSON", "P256,RSA3072,RSA2048")
                    .start();
        }
        return onH2;
    }

    /** The same on PostgreSQL, with {@link CaSwitch}; {@link #postgres} looks behind it. */
    public static synchronized RaServer onPostgres() throws IOException, InterruptedException {
        if (onPostgres == null) {
            RaServer server = RaServer.fresh("story-postgres")
                    .with("RA_DEMO", "true")
                    .deploying(Deployments.withAdded("story-postgres", CaSwitch.class));
            onPostgres = postgres().behind(server).start();
        }
        return onPostgres;
    }

    /** On H2, with the replaying EJBCA as its CA. */
    public static synchronized RaServer onEjbca() throws IOException, InterruptedException {
        if (onEjbca == null) {
            RaServer server = RaServer.fresh("story-ejbca").with("RA_DEMO", "true");
            onEjbca = ejbca().behind(server).start();
        }
        return onEjbca;
    }

    /** The CA of {@link #onEjbca}. */
    public static synchronized EjbcaSite ejbca() {
        if (ejbca == null) {
            ejbca = EjbcaSite.start();
        }
        return ejbca;
    }

    /** The database of {@link #onPostgres}. */
    public static synchronized PostgresServer postgres() throws IOException {
        if (postgres == null) {
            postgres = PostgresServer.start();
        }
        return postgres;
    }
}
