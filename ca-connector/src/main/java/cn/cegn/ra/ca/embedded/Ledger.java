package cn.cegn.ra.ca.embedded;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CertificateStatus;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.RevocationReason;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that the CA remembers, in memory, by username, serial number and public key; every change goes into the journal first and
 * reaches the memory by the same code that replays the journal at the next start.
 */
final class Ledger implements AutoCloseable {
    private static final String FOUNDED = "FOUNDED";
    private static final String REGISTERED = "REGISTERED";
    private static final String INTENDED = "INTENDED";
    private static final String ISSUED = "ISSUED";
    private static final String STATUS = "STATUS";
    private static final String CRL = "CRL";

    private final Map<String, Registration> byUsername = new HashMap<>();
    private final Map<BigInteger, Registration> bySerial = new HashMap<>();
    private final Map<String, List<Registration>> byKey = new HashMap<>();
    private final Journal journal;
    private String founder;
    private long crlNumber;
    private boolean changedSinceCrl;
    private int certificates;

    private Ledger(Path file) throws IOException, CaException {
        this.journal = Journal.open(file, this::apply);
    }

    static Ledger open(Path file) throws IOException, CaException {
        return new Ledger(file);
    }

    /** The fingerprint of the issuing CA whose records these are; null in a new ledger. */
    synchronized String founder() {
        return founder;
    }

    void found(String fingerprint) throws IOException {
        write(FOUNDED, fingerprint);
        journal.sync();
    }

    synchronized Registration find(String username) {
        return byUsername.get(username);
    }

    /** Returns whether the order is new; an equal one is no change. */
    boolean register(RegistrationOrder order) throws IOException, CaException {
        boolean isNew;
        synchronized (this) {
            Registration known = byUsername.get(order.username());
            isNew = known == null;
            if (isNew) {
                write(OrderText.fields(REGISTERED, order));
            } else if (!known.order().equals(order)) {
                throw new CaException(
                        CaException.Kind.REFUSED,
                        "The username " + order.username() + " is registered with other contents");
            }
        }
        // An equal order may still be on its way to the disk in another thread: its second caller waits as well.
        journal.sync();
        return isNew;
    }

    /** The registration of exactly this order. */
    synchronized Registration require(RegistrationOrder order) throws CaException {
        Registration registration = byUsername.get(order.username());
        if (registration == null || !registration.order().equals(order)) {
            throw new CaException(
                    CaException.Kind.REFUSED,
                    "The username " + order.username()
                            + (registration == null ? " is not registered" : " is registered with other contents"));
        }
        return registration;
    }

    synchronized boolean isFree(BigInteger serial) {
        return serial.signum() > 0 && !bySerial.containsKey(serial);
    }

    /** Fixes serial, key and content of the one certificate; on the disk when this returns. */
    void intend(Registration registration, Registration.Intent intent) throws IOException, CaException {
        synchronized (this) {
            requireUsableKey(registration, intent.keyHash());
            if (!isFree(intent.serial())) {
                throw new IllegalStateException("a serial number was drawn twice");
            }
            String username = registration.order().username();
            write(INTENDED, username, hex(intent.serial()), intent.keyHash(), base64(intent.content()));
        }
        journal.sync();
    }

    private void requireUsableKey(Registration registration, String keyHash) throws CaException {
        for (Registration other : byKey.getOrDefault(keyHash, List.of())) {
            boolean revoked = other.status() == CertificateStatus.REVOKED;
            if (revoked && other.reason() == RevocationReason.KEY_COMPROMISE.code()) {
                throw new CaException(CaException.Kind.REFUSED, "The key was reported as compromised");
            }
            if (!revoked && !other.order().subject().equals(registration.order().subject())) {
                throw new CaException(
                        CaException.Kind.REFUSED, "The key belongs to a certificate with another subject");
            }
        }
    }

    /** Makes the signed certificate the one of its registration; on the disk when this returns. */
    void issued(Registration registration, byte[] certificate) throws IOException {
        write(ISSUED, hex(registration.intent().serial()), base64(certificate));
        journal.sync();
    }

    /** The registration whose certificate was issued under this serial number, or null. */
    synchronized Registration issued(BigInteger serial) {
        Registration registration = bySerial.get(serial);
        return registration != null && registration.isIssued() ? registration : null;
    }

    /** Writes a status down; the caller holds this ledger's monitor while it decides, and calls {@link #sync} after it. */
    synchronized void changeStatus(BigInteger serial, Status next) throws IOException {
        write(
                STATUS,
                hex(serial),
                next.status().name(),
                Integer.toString(next.reason()),
                next.at().toString());
    }

    /**
     * A status and why.
     *
     * @param reason CRLReason value, 6 for a hold, 0 for none
     */
    record Status(CertificateStatus status, int reason, Instant at) {}

    void sync() throws IOException {
        journal.sync();
    }

    /** One line of a CRL. */
    record CrlEntry(BigInteger serial, Instant at, int reason) {}

    /** What a CRL of this number says. */
    record CrlContent(long number, List<CrlEntry> entries) {}

    /** Takes the next CRL number, on the disk before it is used, and what stands revoked or suspended at this moment. */
    CrlContent nextCrl() throws IOException {
        CrlContent content;
        synchronized (this) {
            write(CRL, Long.toString(crlNumber + 1));
            List<CrlEntry> entries = new ArrayList<>();
            bySerial.forEach((serial, registration) -> {
                CertificateStatus status = registration.status();
                if (status == CertificateStatus.REVOKED || status == CertificateStatus.SUSPENDED) {
                    entries.add(new CrlEntry(serial, registration.changedAt(), registration.reason()));
                }
            });
            entries.sort(Comparator.comparing(CrlEntry::at).thenComparing(CrlEntry::serial));
            content = new CrlContent(crlNumber, entries);
        }
        journal.sync();
        return content;
    }

    /** Whether the CRL of this number still says all. */
    synchronized boolean isCurrentCrl(long number) {
        return number == crlNumber && !changedSinceCrl;
    }

    synchronized int certificates() {
        return certificates;
    }

    long removed() {
        return journal.removed();
    }

    boolean isSound() {
        return journal.isSound();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    private void write(String... fields) throws IOException {
        write(List.of(fields));
    }

    private synchronized void write(List<String> fields) throws IOException {
        journal.append(fields);
        apply(fields);
    }

    private synchronized void apply(List<String> fields) {
        String kind = fields.get(0);
        switch (kind) {
            case FOUNDED -> founder = fields.get(1);
            case REGISTERED -> {
                RegistrationOrder order = OrderText.order(fields);
                byUsername.put(order.username(), new Registration(order));
            }
            case INTENDED -> applyIntent(fields);
            case ISSUED -> {
                bySerial(fields.get(1)).issued(Base64.getDecoder().decode(fields.get(2)));
                certificates++;
            }
            case STATUS -> {
                CertificateStatus status = CertificateStatus.valueOf(fields.get(2));
                bySerial(fields.get(1))
                        .changeStatus(status, Integer.parseInt(fields.get(3)), Instant.parse(fields.get(4)));
                changedSinceCrl = true;
            }
            case CRL -> {
                crlNumber = Long.parseLong(fields.get(1));
                changedSinceCrl = false;
            }
            default -> throw new IllegalStateException("a record of an unknown kind: written by a newer version?");
        }
    }

    private void applyIntent(List<String> fields) {
        Registration registration = byUsername.get(fields.get(1));
        BigInteger serial = new BigInteger(fields.get(2), 16);
        registration.intend(new Registration.Intent(
                serial, fields.get(3), Base64.getDecoder().decode(fields.get(4))));
        bySerial.put(serial, registration);
        byKey.computeIfAbsent(fields.get(3), key -> new ArrayList<>(1)).add(registration);
    }

    private Registration bySerial(String hex) {
        return bySerial.get(new BigInteger(hex, 16));
    }

    private static String hex(BigInteger serial) {
        return serial.toString(16);
    }

    private static String base64(byte[] der) {
        return Base64.getEncoder().encodeToString(der);
    }
}
