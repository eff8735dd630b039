package cn.cegn.ra.ca.embedded;

import cn.cegn.ra.ca.CaException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The CA's folder, held by one process at a time; files are replaced whole or not at all. */
final class DataFolder implements AutoCloseable {
    private static final String LOCK_FILE = "lock";

    private final Path path;
    private final FileChannel lockChannel;

    private DataFolder(Path path, FileChannel lockChannel) {
        this.path = path;
        this.lockChannel = lockChannel;
    }

    static DataFolder hold(Path path) throws CaException {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new CaException(
                        CaException.Kind.UNAVAILABLE,
                        "The embedded CA's folder " + path
                                + " is in use by another process: stop that one, or give this"
                                + " one a folder of its own");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new CaException(
                    CaException.Kind.BROKEN,
                    "The embedded CA can not write to its folder " + path + ": check that it exists and belongs to the"
                            + " account of this process",
                    e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
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
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(draft, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncDirectory();
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Without this a rename may be forgotten at a power cut; Windows has no such call and needs none. */
    void syncDirectory() throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                channel.force(true);
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
        lockChannel.close();
    }
}
