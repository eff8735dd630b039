package cn.cegn.ra.token.making;

import cn.cegn.ra.token.KeyId;
import cn.cegn.ra.token.KeyInventory;
import cn.cegn.ra.token.KeyInventory.CertificateOnKey;
import cn.cegn.ra.token.KeyInventory.KeyPairOnKey;
import cn.cegn.ra.token.UsbKey;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.UsbKeySlots;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.job.StationAnswer.Stage;
import cn.cegn.ra.token.job.StationAnswer.Written;
import cn.cegn.ra.token.job.StationJob;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** From an issued certificate to a key that proves it. */
final class Writing {
    private final UsbKeySlots slots;
    private final StationJob.Write job;
    private final Consumer<Stage> watcher;
    private final KeyId id;

    Writing(UsbKeySlots slots, StationJob.Write job, Consumer<Stage> watcher) {
        this.slots = slots;
        this.job = job;
        this.watcher = watcher;
        this.id = KeyId.ofJob(job.jobId());
    }

    Written make() {
        X509Certificate certificate = parsed(job.certificate());
        List<X509Certificate> chain = job.chain().stream().map(Writing::parsed).toList();
        UsbKey key = KeyMaking.open(slots, job);
        // Without the PIN first: it is the PIN of this job's key, and must not be tried on another's.
        requireOwnPair(key.inventory());
        watcher.accept(Stage.FOUND);
        requirePair(key.inventory(job.userPin()), certificate);
        key.writeCertificates(job.userPin(), id, certificate, chain);
        watcher.accept(Stage.CERTIFICATE);
        byte[] readBack = requireReadBack(key);
        key.proveBySignature(job.userPin(), certificate);
        watcher.accept(Stage.PROVED);
        return new Written(job.jobId(), job.keySerial(), sha256(readBack));
    }

    private void requireOwnPair(KeyInventory seen) {
        if (seen.pair(id).isEmpty()) {
            throw seen.keyPairs().isEmpty()
                    ? new UsbKeyException(Failure.NOT_PROVED, "the key holds no key pair")
                    : new UsbKeyException(Failure.KEY_HOLDS_OTHER_JOB, "the key holds another job's key pair");
        }
    }

    private void requirePair(KeyInventory found, X509Certificate certificate) {
        KeyPairOnKey pair = found.pair(id)
                .filter(KeyPairOnKey::isWhole)
                .orElseThrow(() -> new UsbKeyException(Failure.NOT_PROVED, "half of the key pair is missing"));
        KeyMaking.uncontradicted(pair);
        if (!Arrays.equals(pair.publicKey(), certificate.getPublicKey().getEncoded())) {
            throw new UsbKeyException(Failure.NOT_PROVED, "the certificate is for another key pair");
        }
    }

    private byte[] requireReadBack(UsbKey key) {
        List<byte[]> own = key.readBack(id);
        if (own.size() != 1 || !Arrays.equals(own.get(0), job.certificate())) {
            throw new UsbKeyException(Failure.NOT_PROVED, "the certificate read back is not the one written");
        }
        List<CertificateOnKey> all = key.inventory().certificates();
        for (byte[] authority : job.chain()) {
            if (all.stream().noneMatch(there -> Arrays.equals(there.value(), authority))) {
                throw new UsbKeyException(Failure.NOT_PROVED, "a CA certificate read back is not the one written");
            }
        }
        return own.get(0);
    }

    private static X509Certificate parsed(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new UsbKeyException(Failure.NOT_PROVED, "what came from the centre is no certificate");
        }
    }

    private static String sha256(byte[] der) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
