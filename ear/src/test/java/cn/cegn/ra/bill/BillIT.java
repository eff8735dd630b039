package cn.cegn.ra.bill;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.server.Deployments;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bill of materials of the EAR as it is shipped, and the check of it. */
class BillIT {
    private static final Path ROOT = Path.of("..");
    private static final String ADVISORY =
            "{'id':'X-1','summary':'zq','affected':[{'package':{'ecosystem':'Maven','name':'a:b'},'ranges':[{'type':'ECOSYSTEM','events':[{'introduced':'1.2'},{'fixed':'1.10'}]}],'versions':['0.9']}]}"
                    .replace('\'', '"');

    @TempDir
    private Path folder;

    @Test
    @DisplayName("Issue 6, bill of materials: every library inside ra.ear and its portal is in bom.json")
    void everyLibraryIsOnTheBill() throws IOException {
        Set<String> listed = Bill.read(Deployments.buildFolder().resolve(Bill.FILE)).stream()
                .map(Component::name)
                .collect(Collectors.toSet());
        Set<String> shipped = libraries();

        assertThat(shipped).hasSizeGreaterThan(20).contains("primefaces", "pdfbox", "omnifaces");
        assertThat(listed).containsAll(shipped);
    }

    @Test
    @DisplayName(
            "Issue 6, bill of materials: nothing is known, as of the file of advisories, against what ra.ear is made of")
    void nothingIsKnownAgainstIt() throws IOException {
        Known known = Known.read(ROOT.resolve(Advisories.FILE), ROOT.resolve(Advisories.JUDGED));
        List<Component> components = Bill.read(Deployments.buildFolder().resolve(Bill.FILE));

        assertThat(known.size()).isPositive();
        assertThat(components).hasSizeGreaterThan(20);
        assertThat(known.against(components)).isEmpty();
    }

    @Test
    @DisplayName(
            "Issue 6, bill of materials: a version is affected from the one named first until the one that mends it, or when it is listed")
    void versionsAreComparedAsMavenDoes() throws IOException {
        Known known = known("");
        assertThat(known.against(List.of(new Component("a", "b", "1.9")))).containsExactly("a:b:1.9: X-1 zq");
        assertThat(known.against(List.of(new Component("a", "b", "1.10-rc1")))).hasSize(1);
        assertThat(known.against(List.of(new Component("a", "b", "0.9")))).hasSize(1);
        assertThat(known.against(List.of(
                        new Component("a", "b", "1.10"),
                        new Component("a", "b", "1.1"),
                        new Component("a", "c", "1.9"))))
                .isEmpty();
        assertThat(known("X-1 we do not call it\n").against(List.of(new Component("a", "b", "1.9"))))
                .isEmpty();
    }

    @Test
    @DisplayName("Issue 6, bill of materials: the file is fetched from a server that speaks as osv.dev does")
    void theFileIsFetched() throws Exception {
        HttpServer osv = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(osv, "/v1/querybatch", "{\"results\":[{},{\"vulns\":[{\"id\":\"X-1\"}]}]}");
        answer(osv, "/v1/vulns/X-1", ADVISORY);
        osv.start();
        try {
            List<String> lines = new Osv("http://127.0.0.1:" + osv.getAddress().getPort())
                    .about(List.of(new Component("a", "c", "1"), new Component("a", "b", "1.9")));

            assertThat(lines)
                    .singleElement()
                    .satisfies(line -> assertThat(new ObjectMapper().readTree(line))
                            .isEqualTo(new ObjectMapper().readTree(ADVISORY)));
        } finally {
            osv.stop(0);
        }
    }

    private Known known(String judged) throws IOException {
        return Known.read(
                Files.writeString(folder.resolve("a.jsonl"), ADVISORY + "\n"),
                Files.writeString(folder.resolve("judged.txt"), "# id and reason\n" + judged));
    }

    private static void answer(HttpServer server, String path, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    /** By their names without version and ending; ours are not asked for. */
    private static Set<String> libraries() throws IOException {
        Set<String> names = new TreeSet<>();
        try (ZipFile ear = new ZipFile(Deployments.builtEar().toFile());
                InputStream war = ear.getInputStream(ear.getEntry("ra-web.war"));
                ZipInputStream zip = new ZipInputStream(war)) {
            ear.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("lib/"))
                    .forEach(name -> add(names, name));
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("WEB-INF/lib/")) {
                    add(names, entry.getName());
                }
            }
        }
        return names;
    }

    private static void add(Set<String> names, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("(-\\d[\\d.]*(-jakarta)?)?\\.jar$", "");
        if (!name.startsWith("ra-") && !name.isEmpty()) {
            names.add(name);
        }
    }
}
