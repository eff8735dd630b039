package cn.cegn.ra.outside;

import cn.cegn.ra.server.Deployments;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** What the portal's archive offers: pages, servlets, static files, and the parameters that its pages name. */
final class WarContents {
    private static final Pattern PARAMETER = Pattern.compile("viewParam name=\"([^\"]+)\"");
    private static final Pattern ADDRESS = Pattern.compile("/[a-z][a-z0-9./-]*(/\\*)?");

    /** Tags of the constant pool of a class file. */
    private static final int TEXT = 1;

    private final Set<String> pages = new TreeSet<>();
    private final Set<String> servlets = new TreeSet<>();
    private final Set<String> resources = new TreeSet<>();
    private final Set<String> parameters = new TreeSet<>();

    private WarContents() {}

    /** Of the EAR as it is shipped. */
    static WarContents shipped() throws IOException {
        WarContents contents = new WarContents();
        try (ZipFile ear = new ZipFile(Deployments.builtEar().toFile());
                InputStream war = ear.getInputStream(ear.getEntry("ra-web.war"));
                ZipInputStream zip = new ZipInputStream(war)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    contents.add(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return contents;
    }

    private void add(String name, byte[] bytes) throws IOException {
        if (name.endsWith(".xhtml")) {
            Matcher named = PARAMETER.matcher(new String(bytes, StandardCharsets.UTF_8));
            named.results().forEach(found -> parameters.add(found.group(1)));
            if (!name.startsWith("WEB-INF/")) {
                pages.add("/" + name.replaceFirst("\\.xhtml$", ""));
            }
        } else if (name.startsWith("resources/")) {
            resources.add("/" + name);
        } else if (name.startsWith("WEB-INF/classes/") && name.endsWith(".class")) {
            servlets(bytes);
        }
    }

    /** Addresses among the texts of a class that says @WebServlet; one that is only a redirect's target does no harm here. */
    private void servlets(byte[] classFile) throws IOException {
        Set<String> texts = texts(classFile);
        if (texts.contains("Ljakarta/servlet/annotation/WebServlet;")) {
            texts.stream()
                    .filter(text -> ADDRESS.matcher(text).matches())
                    .map(text -> text.replace("/*", "/1"))
                    .forEach(servlets::add);
        }
    }

    private static Set<String> texts(byte[] classFile) throws IOException {
        Set<String> texts = new TreeSet<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            in.skipNBytes(8);
            int constants = in.readUnsignedShort();
            for (int i = 1; i < constants; i++) {
                int tag = in.readUnsignedByte();
                if (tag == TEXT) {
                    texts.add(in.readUTF());
                } else {
                    in.skipNBytes(length(tag));
                    i += tag == 5 || tag == 6 ? 1 : 0;
                }
            }
        }
        return texts;
    }

    /** JVMS 4.4. */
    private static int length(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 5, 6 -> 8;
            default -> 4;
        };
    }

    /** Addresses of pages, without an ending. */
    Set<String> pages() {
        return pages;
    }

    Set<String> servlets() {
        return servlets;
    }

    /** Static files by the path that they have in the archive. */
    Set<String> resources() {
        return resources;
    }

    /** Parameters that pages declare. */
    Set<String> parameters() {
        return parameters;
    }
}
