package cn.cegn.ra.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where processes listen, as Linux says it. */
final class Sockets {
    private static final Pattern INODE = Pattern.compile("socket:\\[(\\d+)]");
    private static final String LISTENING = "0A";
    private static final String LOOPBACK = "0100007F";
    private static final String LOOPBACK_6 = "0000000000000000FFFF00000100007F";
    private static final String LOOPBACK_6_OWN = "00000000000000000000000001000000";

    private Sockets() {}

    /** Ports, and whether each is open to this machine only. */
    static Map<Integer, Boolean> of(List<ProcessHandle> processes) throws IOException {
        Set<String> inodes = new HashSet<>();
        for (ProcessHandle each : processes) {
            inodes.addAll(inodes(Path.of("/proc", Long.toString(each.pid()), "fd")));
        }
        Map<Integer, Boolean> found = new TreeMap<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] columns = line.strip().split("\\s+", -1);
                if (columns[3].equals(LISTENING) && inodes.contains(columns[9])) {
                    String[] place = columns[1].split(":", 2);
                    boolean here = Set.of(LOOPBACK, LOOPBACK_6, LOOPBACK_6_OWN).contains(place[0]);
                    found.merge(Integer.parseInt(place[1], 16), here, Boolean::logicalAnd);
                }
            }
        }
        return found;
    }

    private static Set<String> inodes(Path folder) throws IOException {
        Set<String> inodes = new HashSet<>();
        List<Path> open = new ArrayList<>();
        try (Stream<Path> links = Files.list(folder)) {
            links.forEach(open::add);
        }
        Map<Path, String> targets = new HashMap<>();
        for (Path link : open) {
            if (Files.isSymbolicLink(link)) {
                targets.put(link, Files.readSymbolicLink(link).toString());
            }
        }
        for (String target : targets.values()) {
            Matcher socket = INODE.matcher(target);
            if (socket.matches()) {
                inodes.add(socket.group(1));
            }
        }
        return inodes;
    }
}
