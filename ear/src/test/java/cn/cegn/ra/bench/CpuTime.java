package cn.cegn.ra.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** CPU time of processes, user and system, from {@code /proc/<pid>/stat} (proc(5)). */
final class CpuTime {
    /** USER_HZ, which is 100 on every architecture that the JDK runs on. */
    private static final double MILLIS_A_TICK = 10;

    private static final int UTIME = 11;
    private static final int STIME = 12;
    private static final int CUTIME = 13;
    private static final int CSTIME = 14;

    private CpuTime() {}

    /** Of these processes alone, in milliseconds. */
    static double of(Stream<ProcessHandle> processes) {
        return processes
                .mapToDouble(process -> ticks(process.pid(), List.of(UTIME, STIME)))
                .sum();
    }

    /** Of a process, its children, and those children that ended already. */
    static double ofFamily(ProcessHandle parent) {
        return ticks(parent.pid(), List.of(UTIME, STIME, CUTIME, CSTIME)) + of(parent.children());
    }

    private static double ticks(long pid, List<Integer> fields) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
            // The second field is the name in brackets, which may hold anything.
            String[] rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return MILLIS_A_TICK
                    * fields.stream()
                            .mapToLong(field -> Long.parseLong(rest[field]))
                            .sum();
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new IllegalStateException("/proc can not be read", e);
        }
    }
}
