package cn.cegn.ra.audit.chain;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small sealed chain that a test does things to. */
final class Sealed {
    static final Instant BEGIN = Instant.parse("2026-03-02T01:02:03.000004Z");

    final List<Link> links = new ArrayList<>();
    final List<SignedCheckpoint> checkpoints = new ArrayList<>();
    final List<Anchor> anchors = new ArrayList<>();
    final KeyPair pair;

    private final ChainDigest digest;

    Sealed(ChainDigest digest) {
        this.digest = digest;
        this.pair = pair();
    }

    /** Ten events, a checkpoint after each four and after the last. */
    static Sealed ten(ChainDigest digest) {
        Sealed chain = new Sealed(digest);
        chain.seal(4);
        chain.seal(4);
        chain.seal(2);
        return chain;
    }

    static String event(long id) {
        return EventLine.of(id)
                .then(BEGIN.plusSeconds(id))
                .then("zhuce1")
                .then((String) null)
                .then("REGISTRAR")
                .then("10.0.0.1")
                .then("NUMBER")
                .then("certificate_application")
                .then(String.valueOf(id))
                .then("DONE")
                .then((String) null)
                .then("RECEIVED")
                .then("NUMBERED")
                .then((String) null)
                .then((String) null)
                .text();
    }

    /** Seals the next events; their ids are ten times their position. */
    void seal(int events) {
        MessageDigest making = digest.fresh();
        long first = links.size() + 1L;
        for (int i = 0; i < events; i++) {
            long position = links.size() + 1L;
            String line = event(position * 10);
            links.add(new Link(position, position * 10, line, Link.hash(making, hashBefore(position), line)));
        }
        long last = links.size();
        String previous = anchors.isEmpty()
                ? Link.GENESIS
                : anchors.get(anchors.size() - 1).fingerprint();
        add(new Checkpoint(
                checkpoints.size() + 1L,
                digest,
                first,
                last,
                hashBefore(last + 1),
                previous,
                BEGIN,
                "node-1",
                SignedCheckpoint.fingerprint(pair.getPublic())));
    }

    private void add(Checkpoint checkpoint) {
        try {
            checkpoints.add(SignedCheckpoint.of(checkpoint, pair.getPrivate()));
            anchors.add(checkpoint.anchor());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String hashBefore(long position) {
        return position == 1 ? Link.GENESIS : links.get((int) position - 2).hash();
    }

    /** What the event at a position says now. */
    void say(int position, String line) {
        Link old = links.get(position - 1);
        links.set(position - 1, new Link(old.position(), old.eventId(), line, old.hash()));
    }

    /** Makes the links from a position on anew, as somebody would who knows how. */
    void relink(int from) {
        MessageDigest making = digest.fresh();
        for (int i = from - 1; i < links.size(); i++) {
            Link old = links.get(i);
            String hash = Link.hash(making, hashBefore(old.position()), old.line());
            links.set(i, new Link(old.position(), old.eventId(), old.line(), hash));
        }
    }

    Outcome verify() {
        Map<String, PublicKey> keys = Map.of(SignedCheckpoint.fingerprint(pair.getPublic()), pair.getPublic());
        ChainCheck check = new ChainCheck(checkpoints.iterator(), key -> Optional.ofNullable(keys.get(key)));
        links.forEach(check::link);
        return check.end(anchors);
    }

    /** @param certificate of the sealing key, PEM */
    Path export(Path file, String certificate) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            StringBuilder events = new StringBuilder();
            links.forEach(link -> events.append(Export.line(link)));
            put(zip, Export.EVENTS, events.toString());
            StringBuilder blocks = new StringBuilder();
            checkpoints.forEach(checkpoint -> blocks.append(Export.block(checkpoint)));
            put(zip, Export.CHECKPOINTS, blocks.toString());
            put(zip, Export.KEYS, certificate);
            StringBuilder known = new StringBuilder();
            anchors.forEach(anchor -> known.append(anchor.line()).append('\n'));
            put(zip, Export.ANCHORS, known.toString());
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static String pem(byte[] certificate) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
                + "\n-----END CERTIFICATE-----\n";
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
