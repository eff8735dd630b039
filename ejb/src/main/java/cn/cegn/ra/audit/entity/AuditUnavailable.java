package cn.cegn.ra.audit.entity;

/** The act's row can not be written, so the act does not happen; reading goes on. Whoever acts is told so, and the administrator looks after the database. */
public final class AuditUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public AuditUnavailable(Throwable cause) {
        super("the audit row can not be written: no act is taken", cause);
    }

    /** Whether this is what is behind a failure, however deep. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof AuditUnavailable) {
                return true;
            }
        }
        return false;
    }
}
