package cn.cegn.ra.bill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code ./advisories check} compares the bill of materials with the file of advisories; {@code ./advisories refresh} fetches that file anew. */
public final class Advisories {
    static final Path FILE = Path.of("advisories.jsonl");
    static final Path JUDGED = Path.of("advisories-judged.txt");

    private Advisories() {}

    /** @param args check or refresh, and the folder of the bill */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<Component> components = Bill.read(Path.of(args[1]).resolve(Bill.FILE));
        if (args[0].equals("refresh")) {
            List<String> lines = new Osv(System.getProperty("osv", Osv.ADDRESS)).about(components);
            Files.write(FILE, lines);
            System.out.println(lines.size() + " advisories on " + components.size() + " libraries are in " + FILE);
        }
        Known known = Known.read(FILE, JUDGED);
        List<String> found = known.against(components);
        found.forEach(System.out::println);
        System.out.println(
                components.size() + " libraries, " + known.size() + " advisories, " + found.size() + " open");
        if (!found.isEmpty()) {
            throw new IllegalStateException(
                    "Something is known against what ra.ear is made of: renew it, or judge it in " + JUDGED);
        }
    }
}
