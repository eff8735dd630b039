package cn.cegn.ra.bench.site;

import cn.cegn.ra.audit.chain.ChainDigest;
import cn.cegn.ra.audit.chain.Link;
import cn.cegn.ra.audit.chain.Outcome;
import cn.cegn.ra.audit.control.ChainReader;
import cn.cegn.ra.audit.control.SealTimer;
import cn.cegn.ra.bench.silence.AuditSilence;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The verification of the audit chain as the portal does it, and what it is compared with, in the same process. Each answers how many events it took a second. */
@RequestScoped
@Transactional(Transactional.TxType.NEVER)
public class BenchAudit {
    private static final int FETCH = 20_000;
    private static final int COLUMNS = 15;
    private static final int SAMPLE = 1000;

    @Inject
    private ChainReader reader;

    @Inject
    private SealTimer timer;

    @Resource(lookup = "java:/jdbc/RaDS")
    private DataSource database;

    private long bytes;

    String verify() {
        long begun = System.nanoTime();
        Outcome outcome = reader.verify(seen -> {});
        if (!outcome.whole()) {
            throw new IllegalStateException("the chain is not whole: " + outcome.findings());
        }
        return perSecond(outcome.events(), begun);
    }

    /** Seals what there is now. */
    String seal() {
        timer.sealAll(true);
        return "DONE";
    }

    /** Whether acts leave rows; only on a server that was deployed with the silence. */
    String rows(boolean written) {
        AuditSilence.silent(!written);
        return "DONE";
    }

    /** Every column of every row of the table, as the driver gives it. */
    String read() throws SQLException {
        long begun = System.nanoTime();
        long rows = 0;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement query = connection.prepareStatement("select * from audit_event")) {
                query.setFetchSize(FETCH);
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        for (int column = 1; column <= COLUMNS; column++) {
                            String value = found.getString(column);
                            bytes += value == null ? 0 : value.length();
                        }
                        rows++;
                    }
                }
            }
            connection.rollback();
        }
        return perSecond(rows, begun);
    }

    /** SHA-256 of as many lines as there are events, each after a link. */
    String hash() {
        List<byte[]> lines = new ArrayList<>();
        long[] events = new long[1];
        reader.eachLink(
                reader.extent(),
                link -> {
                    events[0]++;
                    if (lines.size() < SAMPLE) {
                        lines.add((Link.GENESIS + "\n" + link.line()).getBytes(StandardCharsets.UTF_8));
                    }
                },
                seen -> {});
        MessageDigest digest = ChainDigest.SHA_256.fresh();
        long begun = System.nanoTime();
        for (long i = 0; i < events[0]; i++) {
            bytes += digest.digest(lines.get((int) (i % lines.size()))).length;
        }
        return perSecond(events[0], begun);
    }

    private String perSecond(long events, long begun) {
        if (bytes < 0) {
            throw new IllegalStateException("nobody counts to so many bytes: " + bytes);
        }
        return Double.toString(events * 1e9 / (System.nanoTime() - begun));
    }
}
