package cn.cegn.ra.ca.embedded;

import cn.cegn.ra.ca.CaException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The CA's folder, held by one process at a time; files are replaced whole or not at all. */
final class DataFolder implements AutoCloseable {
    private static final String LOCK_FILE = "lock";

    private final Path path;
    private final FileChannel lockChannel;
    private final String mark;

    private DataFolder(Path path, FileChannel lockChannel, String mark) {
        this.path = path;
        this.lockChannel = lockChannel;
        this.mark = mark;
    }

    /**
     * Takes the folder for this process.
     *
     * <p>Trap: POSIX drops all locks of a process on a file when it closes any descriptor of that file, so a second attempt within
     * this process must not even open the lock file. The system properties are the one place that all class loaders of a server
     * share, an old deployment of this application included.
     */
    static DataFolder hold(Path path) throws CaException {
        String mark = null;
        try {
            Files.createDirectories(path);
            String wanted = DataFolder.class.getName() + ":" + path.toRealPath();
            if (System.getProperties().putIfAbsent(wanted, "held") != null) {
                throw inUse(path);
            }
            mark = wanted;
            DataFolder folder = new DataFolder(path, lock(path), mark);
            mark = null;
            return folder;
        } catch (IOException e) {
            throw new CaException(
                    CaException.Kind.BROKEN,
                    "The embedded CA can not write to its folder " + path + ": check that it exists and belongs to the"
                            + " account of this process",
                    e);
        } finally {
            if (mark != null) {
                System.clearProperty(mark);
            }
        }
    }

    private static FileChannel lock(Path path) throws IOException, CaException {
        FileChannel channel =
                FileChannel.open(path.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw inUse(path);
        }
        return channel;
    }

    private static CaException inUse(Path path) {
        return new CaException(
                CaException.Kind.UNAVAILABLE,
                "The embedded CA's folder " + path
                        + " is in use by another process or deployment: stop that one, or give this"
                        + " one a folder of its own");
    }

    Path file(String name) {
        return path.resolve(name);
    }

    boolean has(String name) {
        return Files.exists(file(name));
    }

    /** Writes a file so that after a crash either the old or the new content is there, never a mixture. */
    void replace(String name, byte[] content) throws IOException {
        Path draft = Files.createTempFile(path, name, ".draft");
        try {
            try (FileOutputStream out = new FileOutputStream(draft.toFile())) {
                out.write(content);
                out.getFD().sync();
            }
            Files.move(draft, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncDirectory();
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Without this a rename may be forgotten at a power cut; Windows has no such call and needs none. A channel refuses to work in
     * an interrupted thread: the interrupt waits until this is done.
     */
    void syncDirectory() throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Drafts that a crash left behind. */
    void sweep() throws IOException {
        try (var drafts = Files.newDirectoryStream(path, "*.draft")) {
            for (Path draft : drafts) {
                Files.deleteIfExists(draft);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (lockChannel.isOpen()) {
            lockChannel.close();
            System.clearProperty(mark);
        }
    }
}
