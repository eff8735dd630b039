package cn.cegn.ra.ca.embedded;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.KeyRequest;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import org.jboss.logging.Logger;

/**
 * The held folder with its ledger and keys, found to belong together.
 *
 * <p>The first start writes in this sequence: empty journal, key store, the journal's first record with the fingerprint of the
 * issuing CA. So a key store without a journal, records without a key store, and records of another CA are each a damage and not
 * a crash, and a crash at any instant leaves a folder that the next start completes.
 */
final class OpenFolder {
    private static final Logger LOG = Logger.getLogger(OpenFolder.class);
    private static final String JOURNAL = "journal.tsv";

    private final DataFolder folder;
    private Ledger ledger;
    private CaKeys keys;

    private OpenFolder(DataFolder folder) {
        this.folder = folder;
    }

    DataFolder folder() {
        return folder;
    }

    Ledger ledger() {
        return ledger;
    }

    CaKeys keys() {
        return keys;
    }

    static OpenFolder open(EmbeddedCaSettings settings, char[] password) throws CaException {
        OpenFolder result = new OpenFolder(DataFolder.hold(settings.folder()));
        try {
            result.read(settings, password);
            return result;
        } catch (IOException | GeneralSecurityException e) {
            result.close();
            throw new CaException(
                    CaException.Kind.BROKEN,
                    "The embedded CA can not use its folder " + settings.folder()
                            + ": check owner, permissions and free space",
                    e);
        } catch (CaException | RuntimeException e) {
            result.close();
            throw e;
        }
    }

    private void read(EmbeddedCaSettings settings, char[] password)
            throws IOException, GeneralSecurityException, CaException {
        folder.sweep();
        boolean hasKeys = folder.has(CaKeys.FILE);
        if (hasKeys && !folder.has(JOURNAL)) {
            throw damaged("has keys but no journal");
        }
        ledger = Ledger.open(folder.file(JOURNAL));
        folder.syncDirectory();
        if (ledger.removed() > 0) {
            LOG.warnf("Embedded CA: removed %d bytes of a record that a crash had cut short", ledger.removed());
        }
        if (!hasKeys) {
            if (ledger.founder() != null) {
                throw damaged("has records but no key store");
            }
            CaKeys.make(folder, password, settings);
            LOG.infof(
                    "Embedded CA founded in %s: back up the whole folder and keep its password apart",
                    settings.folder());
        }
        keys = CaKeys.load(folder.file(CaKeys.FILE), password);
        bind();
    }

    private void bind() throws IOException, CaException, CertificateEncodingException {
        String fingerprint = KeyRequest.hash(keys.issuing().getEncoded());
        if (ledger.founder() == null) {
            ledger.found(fingerprint);
        } else if (!ledger.founder().equals(fingerprint)) {
            throw damaged("has the journal of one CA and the keys of another");
        }
    }

    private CaException damaged(String how) {
        return new CaException(
                CaException.Kind.BROKEN,
                "The embedded CA's folder " + folder.file("") + " " + how + ": restore the whole folder from a backup");
    }

    void close() throws CaException {
        try {
            if (ledger != null) {
                ledger.close();
            }
            folder.close();
        } catch (IOException e) {
            throw new CaException(CaException.Kind.BROKEN, "The embedded CA's folder did not close", e);
        }
    }
}
