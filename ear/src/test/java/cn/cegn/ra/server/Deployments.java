package cn.cegn.ra.server;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Archives for tests that run inside the server: the built ra.ear, its portal carrying the test classes. */
public final class Deployments {
    private static final String PORTAL = "ra-web.war";
    private static final String BEANS = "ra-ejb.jar";

    private Deployments() {}

    /**
     * The built EAR with these classes, AssertJ and Awaitility in the portal's archive. Beans among them are found by CDI
     * and EJB as if they were the portal's.
     *
     * @param test the test class itself
     * @param more what it uses besides; nested classes come with their outer one
     * @throws IllegalStateException if the EAR has not been built
     */
    public static EnterpriseArchive ra(Class<?> test, Class<?>... more) {
        Path built = builtEar();
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "ra.ear")
                .importFrom(built.toFile())
                .as(EnterpriseArchive.class);
        WebArchive portal = ear.getAsType(WebArchive.class, PORTAL);
        portal.addClass(test)
                .addClasses(more)
                .addAsLibraries(jarOf(Assertions.class), jarOf(Awaitility.class), jarOf(Matcher.class));
        ear.delete("/" + PORTAL);
        ear.addAsModule(Testable.archiveToTest(portal));
        return ear;
    }

    /**
     * The built EAR with these classes in the portal's archive, in a file of its own under {@code target}.
     *
     * @param name of the folder that the file gets
     */
    public static Path withAdded(String name, Class<?>... added) throws IOException {
        return withAdded(name, portal -> portal.addClasses(added), beans -> {});
    }

    /** The same with all classes of a package. */
    public static Path withAdded(String name, Package added) throws IOException {
        return withAdded(name, portal -> portal.addPackage(added), beans -> {});
    }

    /**
     * The same, and all classes of another package in the archive of the session beans.
     *
     * @param descriptor the archive's {@code ejb-jar.xml}, of which it has none
     */
    public static Path withAdded(String name, Package added, Package toBeans, String descriptor) throws IOException {
        return withAdded(
                name,
                portal -> portal.addPackage(added),
                beans -> beans.addPackage(toBeans).addAsManifestResource(new StringAsset(descriptor), "ejb-jar.xml"));
    }

    private static Path withAdded(String name, Consumer<WebArchive> addition, Consumer<JavaArchive> toBeans)
            throws IOException {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "ra.ear")
                .importFrom(builtEar().toFile())
                .as(EnterpriseArchive.class);
        WebArchive portal = ear.getAsType(WebArchive.class, PORTAL);
        addition.accept(portal);
        ear.delete("/" + PORTAL);
        ear.addAsModule(portal);
        JavaArchive beans = ear.getAsType(JavaArchive.class, BEANS);
        toBeans.accept(beans);
        ear.delete("/" + BEANS);
        ear.addAsModule(beans);
        Path folder = Files.createDirectories(buildFolder().resolve("ears").resolve(name));
        ear.as(ZipExporter.class).exportTo(folder.resolve("ra.ear").toFile(), true);
        return folder.resolve("ra.ear");
    }

    /** The EAR as it is shipped. */
    public static Path builtEar() {
        Path built = buildFolder().resolve("ra.ear");
        if (!Files.isRegularFile(built)) {
            throw new IllegalStateException(built + " is missing: run the build up to package first");
        }
        return built;
    }

    /** Where tests may write: {@code target} of the ear module. */
    public static Path buildFolder() {
        return Path.of(System.getProperty("ra.build", "target")).toAbsolutePath();
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("No file holds " + type, e);
        }
    }
}
