package cn.cegn.ra.ca.embedded;

import cn.cegn.ra.ca.CaException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * An append-only file of records, one line each: CRC-32 of the rest in eight hexadecimal digits, then fields, all divided by tabs.
 *
 * <p>What {@link #sync} has returned for survives a power cut; what {@link #append} has returned for survives {@code kill -9}.
 * Many threads share one fsync. A line cut short at the end is the mark of a crash and is removed at the next start; anything
 * else that does not read is damage, and the journal refuses to open.
 *
 * <p>Trap: no {@code FileChannel} here: it closes itself when a thread is interrupted, and a server does interrupt threads.
 */
final class Journal implements AutoCloseable {
    private final Path file;
    private final FileOutputStream out;
    private final Object syncing = new Object();
    private final long removed;
    private long written;
    private long synced;
    private volatile boolean broken;

    private Journal(Path file, long length, long removed) throws IOException {
        this.file = file;
        this.out = new FileOutputStream(file.toFile(), true);
        this.written = length;
        this.synced = length;
        this.removed = removed;
    }

    /** Takes the records in the sequence of their writing. */
    interface Reader {
        void read(List<String> fields);
    }

    /** Reads all records, repairs the end if a crash cut it short, and goes on behind it. */
    static Journal open(Path file, Reader reader) throws IOException, CaException {
        if (!Files.exists(file)) {
            Files.move(Files.createTempFile(file.getParent(), "journal", ".draft"), file);
        }
        long good;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            good = new Scan(file, in, reader).run();
        }
        long torn = Files.size(file) - good;
        if (torn > 0) {
            try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rwd")) {
                access.setLength(good);
                access.getFD().sync();
            }
        }
        return new Journal(file, good, torn);
    }

    /** Hands a record to the operating system. Fields hold neither tab nor line break. */
    synchronized void append(List<String> fields) throws IOException {
        requireSound();
        byte[] line = line(fields);
        try {
            out.write(line);
        } catch (IOException e) {
            broken = true;
            throw e;
        }
        written += line.length;
    }

    /** Returns when all that was appended before this call is on the disk. */
    void sync() throws IOException {
        long target = end();
        synchronized (syncing) {
            requireSound();
            if (synced >= target) {
                return;
            }
            long reached = end();
            try {
                out.getFD().sync();
            } catch (IOException e) {
                // A second fsync may succeed although the pages of the first are lost: only a restart tells what is
                // there.
                broken = true;
                throw e;
            }
            synced = reached;
        }
    }

    /** How many bytes of a record that a crash had cut short were removed at the opening; 0 after an orderly end. */
    long removed() {
        return removed;
    }

    boolean isSound() {
        return !broken;
    }

    private synchronized long end() {
        return written;
    }

    private void requireSound() throws IOException {
        if (broken) {
            throw new IOException("the journal " + file + " could not be written: free the disk and restart");
        }
    }

    @Override
    public synchronized void close() throws IOException {
        broken = true;
        out.close();
    }

    static byte[] line(List<String> fields) {
        String body = String.join("\t", fields);
        return (crc(body.getBytes(StandardCharsets.UTF_8)) + "\t" + body + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String crc(byte[] body) {
        CRC32 crc = new CRC32();
        crc.update(body);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /** One reading from the beginning to the end. */
    private static final class Scan {
        private final Path file;
        private final InputStream in;
        private final Reader reader;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream(4096);

        Scan(Path file, InputStream in, Reader reader) {
            this.file = file;
            this.in = in;
            this.reader = reader;
        }

        /** How many bytes from the beginning are good. */
        long run() throws IOException, CaException {
            long good = 0;
            boolean torn = false;
            while (nextLine()) {
                byte[] bytes = line.toByteArray();
                boolean valid = isValid(bytes);
                if (valid ? torn : !isTorn(bytes)) {
                    throw damaged(good);
                }
                if (valid) {
                    read(bytes, good);
                    good += bytes.length;
                }
                torn = !valid;
            }
            return good;
        }

        private void read(byte[] bytes, long at) throws CaException {
            String body = new String(bytes, 9, bytes.length - 10, StandardCharsets.UTF_8);
            try {
                reader.read(List.of(body.split("\t", -1)));
            } catch (RuntimeException e) {
                throw new CaException(CaException.Kind.BROKEN, damaged(at).getMessage(), e);
            }
        }

        private boolean nextLine() throws IOException {
            line.reset();
            int next = in.read();
            while (next >= 0) {
                line.write(next);
                if (next == '\n') {
                    return true;
                }
                next = in.read();
            }
            return line.size() > 0;
        }

        private static boolean isValid(byte[] bytes) {
            if (bytes.length < 11 || bytes[8] != '\t' || bytes[bytes.length - 1] != '\n') {
                return false;
            }
            byte[] body = Arrays.copyOfRange(bytes, 9, bytes.length - 1);
            return crc(body).equals(new String(bytes, 0, 8, StandardCharsets.US_ASCII));
        }

        /** Cut short, or with the zeros that a file system shows where a page was not written before the power went. */
        private static boolean isTorn(byte[] bytes) {
            for (byte b : bytes) {
                if (b == 0) {
                    return true;
                }
            }
            return bytes[bytes.length - 1] != '\n';
        }

        private CaException damaged(long at) {
            return new CaException(
                    CaException.Kind.BROKEN,
                    "The embedded CA's journal " + file + " is damaged behind byte " + at
                            + ": restore the whole folder from a backup; do not delete the journal, it is the only record of"
                            + " what was issued");
        }
    }
}
