package cn.cegn.ra.wiring;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import javax.management.JMException;
import javax.management.ObjectName;

/** The container's own management, from inside. */
public final class Management {
    private Management() {}

    /** Whether it answers: while the server starts it does not, and who waits for it in the thread that deploys waits for himself. */
    public static boolean isRunning() {
        try {
            ObjectName server = new ObjectName("jboss.as:management-root=server");
            return "running".equals(ManagementFactory.getPlatformMBeanServer().getAttribute(server, "serverState"));
        } catch (JMException e) {
            return false;
        }
    }

    /**
     * Has an operation done.
     *
     * @param resource such as {@code subsystem=elytron,key-store=stations-trust}
     * @throws JMException if there is no such thing, or it refuses
     */
    public static void tell(String resource, String operation, String... arguments) throws JMException {
        String[] types = new String[arguments.length];
        Arrays.fill(types, String.class.getName());
        ManagementFactory.getPlatformMBeanServer()
                .invoke(new ObjectName("jboss.as:" + resource), operation, arguments, types);
    }
}
