package cn.cegn.ra.bench.silence;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands before the audit trail's bean, and drops what is appended while it is told to. */
public class AuditSilence {
    /** Binds it to the bean; the archive of the beans has no such file of its own. */
    public static final String DESCRIPTOR = """
            <ejb-jar xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0"><assembly-descriptor><interceptor-binding>
              <ejb-name>AuditTrail</ejb-name><interceptor-class>cn.cegn.ra.bench.silence.AuditSilence</interceptor-class>
            </interceptor-binding></assembly-descriptor></ejb-jar>
            """;

    private static final AtomicBoolean SILENT = new AtomicBoolean();

    public static void silent(boolean silent) {
        SILENT.set(silent);
    }

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        boolean dropped = SILENT.get() && call.getMethod().getName().startsWith("append");
        return dropped ? null : call.proceed();
    }
}
