package cn.cegn.ra.server;

import cn.cegn.ra.ca.ejbca.replay.ReplayKeys;
import cn.cegn.ra.ca.ejbca.replay.ReplayOffice;
import cn.cegn.ra.ca.ejbca.replay.ReplayingEjbca;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The replaying EJBCA in this JVM, and how a server is set up to use it: as docs/operations.md says, step by step. */
public final class EjbcaSite {
    private static final String END_ENTITY_PROFILE = "CEGN_RA_EE";

    private final ReplayingEjbca ca = ReplayingEjbca.start();

    private EjbcaSite() {}

    /** It ends with this JVM. */
    public static EjbcaSite start() {
        return new EjbcaSite();
    }

    public ReplayingEjbca ca() {
        return ca;
    }

    /** Makes a server that has never run use it: settings, stores, and their passwords in the server's credential store. */
    public RaServer behind(RaServer server) throws IOException {
        Path stores = Files.createDirectories(server.dataDir().resolveSibling("ejbca"));
        ca.keys().write(stores);
        settings(stores).forEach(server::with);
        Path secrets = Files.createDirectories(server.dataDir()).resolve("ra.credentials.p12");
        keep(server, secrets, "--create", "ejbca-keystore");
        keep(server, secrets, null, "ejbca-truststore");
        return server;
    }

    /** The environment of a server, or of {@code ./run ca-check}. */
    public Map<String, String> settings(Path stores) {
        return Map.of(
                "RA_CA",
                "ejbca",
                "RA_EJBCA_URL",
                ca.address().toString(),
                "RA_EJBCA_CA",
                ReplayOffice.CA_NAME,
                "RA_EJBCA_PROFILE_PERSON",
                END_ENTITY_PROFILE + ":CEGN_PERSON",
                "RA_EJBCA_PROFILE_ORGANIZATION",
                END_ENTITY_PROFILE + ":CEGN_ORGANIZATION",
                "RA_EJBCA_PROFILE_DEVICE",
                END_ENTITY_PROFILE + ":CEGN_DEVICE",
                "RA_EJBCA_KEYSTORE",
                stores.resolve("client.p12").toString(),
                "RA_EJBCA_TRUSTSTORE",
                stores.resolve("trust.p12").toString());
    }

    private static void keep(RaServer server, Path secrets, String first, String alias) {
        List<String> command = new java.util.ArrayList<>(
                List.of(RaServer.home().resolve("bin/elytron-tool.sh").toString(), "credential-store"));
        if (first != null) {
            command.add(first);
        }
        command.addAll(List.of("--location", secrets.toString(), "--password", server.storePassword()));
        command.addAll(List.of("--properties", "keyStoreType=PKCS12", "--add", alias));
        command.addAll(List.of("--secret", ReplayKeys.STORE_PASSWORD));
        Tool.run(Map.of("JAVA_OPTS", "-XX:TieredStopAtLevel=1"), command).orFail();
    }
}
