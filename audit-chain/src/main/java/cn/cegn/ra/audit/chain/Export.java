package cn.cegn.ra.audit.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A sealed export, a ZIP file. {@value #EVENTS}: a line for each place of the chain: position, TAB, link, TAB, the event's line; where the event
 * is missing {@code -}, TAB and its id. {@value #CHECKPOINTS}: each checkpoint's text, a line {@code signature BASE64}, an empty line.
 * {@value #KEYS}: the certificates of the keys that sealed, PEM. {@value #ANCHORS}: what the server that exported remembers.
 */
public final class Export implements AutoCloseable {
    public static final String EVENTS = "events.tsv";
    public static final String CHECKPOINTS = "checkpoints.txt";
    public static final String KEYS = "keys.pem";
    public static final String ANCHORS = "anchors.txt";

    private static final String SIGNATURE = "signature ";
    private static final String MISSING = "-";

    private final ZipFile zip;

    private Export(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws IOException if it is no such file */
    public static Export open(Path file) throws IOException {
        return new Export(new ZipFile(file.toFile(), StandardCharsets.UTF_8));
    }

    /** A place of the chain as a line of {@value #EVENTS}, with its end. */
    public static String line(Link link) {
        String event = link.line() == null ? MISSING + '\t' + link.eventId() : link.line();
        return link.position() + "\t" + link.hash() + '\t' + event + '\n';
    }

    /** A checkpoint as {@value #CHECKPOINTS} has it. */
    public static String block(SignedCheckpoint checkpoint) {
        return checkpoint.text() + SIGNATURE + checkpoint.signature() + "\n\n";
    }

    /**
     * Verifies it.
     *
     * @param anchors known otherwise; those of the export are added
     * @param trusted fingerprint of the one key that may have signed; empty trusts the keys that lie in the export
     * @throws IOException if a part is missing or can not be read
     */
    public Outcome verify(Collection<Anchor> anchors, Optional<String> trusted) throws IOException {
        Map<String, PublicKey> keys = keys();
        List<Anchor> all = new ArrayList<>(anchors);
        try (BufferedReader events = reader(EVENTS);
                BufferedReader checkpoints = reader(CHECKPOINTS);
                BufferedReader remembered = reader(ANCHORS)) {
            remembered.lines().map(Anchor::parse).flatMap(Optional::stream).forEach(all::add);
            ChainCheck check = new ChainCheck(
                    new Blocks(checkpoints),
                    key -> trusted.filter(one -> !one.equals(key)).isPresent()
                            ? Optional.empty()
                            : Optional.ofNullable(keys.get(key)));
            for (String line = events.readLine(); line != null; line = events.readLine()) {
                check.link(link(line));
            }
            return check.end(all);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Link link(String line) throws IOException {
        String[] parts = line.split("\t", 3);
        try {
            if (parts.length == 3 && parts[2].startsWith(MISSING + '\t')) {
                return new Link(Long.parseLong(parts[0]), Long.parseLong(parts[2].substring(2)), null, parts[1]);
            }
            if (parts.length == 3) {
                return new Link(Long.parseLong(parts[0]), EventLine.id(parts[2]), parts[2], parts[1]);
            }
        } catch (NumberFormatException e) {
            throw new IOException(EVENTS + ": " + e.getMessage(), e);
        }
        throw new IOException(EVENTS + ": a line without its three parts");
    }

    private Map<String, PublicKey> keys() throws IOException {
        Map<String, PublicKey> keys = new HashMap<>();
        try {
            for (Certificate each :
                    CertificateFactory.getInstance("X.509").generateCertificates(zip.getInputStream(part(KEYS)))) {
                keys.put(SignedCheckpoint.fingerprint(each.getPublicKey()), each.getPublicKey());
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(KEYS + ": " + e.getMessage(), e);
        }
        return keys;
    }

    private BufferedReader reader(String name) throws IOException {
        return new BufferedReader(new InputStreamReader(zip.getInputStream(part(name)), StandardCharsets.UTF_8));
    }

    private ZipEntry part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name);
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The checkpoints of a file, one after the other. */
    private static final class Blocks implements Iterator<SignedCheckpoint> {
        private final BufferedReader lines;
        private SignedCheckpoint next;

        Blocks(BufferedReader lines) {
            this.lines = lines;
        }

        @Override
        public boolean hasNext() {
            if (next == null) {
                next = read();
            }
            return next != null;
        }

        @Override
        public SignedCheckpoint next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            SignedCheckpoint given = next;
            next = null;
            return given;
        }

        private SignedCheckpoint read() {
            StringBuilder text = new StringBuilder();
            String signature = "";
            try {
                for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                    if (line.startsWith(SIGNATURE)) {
                        signature = line.substring(SIGNATURE.length());
                    } else {
                        text.append(line).append('\n');
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.isEmpty() ? null : new SignedCheckpoint(text.toString(), signature);
        }
    }
}
