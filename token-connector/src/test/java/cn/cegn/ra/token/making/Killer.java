package cn.cegn.ra.token.making;

import cn.cegn.ra.token.pkcs11.CallWatch;
import java.util.Set;
import java.util.TreeSet;

/** Ends the job at the n-th point, before or after a call; the caller then closes the sessions, as they are when a process dies. */
final class Killer implements CallWatch {
    private final Set<String> points = new TreeSet<>();
    private int left;
    private boolean struck;

    /** What the job ends with. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Killer(int left) {
        this.left = left;
    }

    Set<String> points() {
        return points;
    }

    @Override
    public void before(String call) {
        point("before " + call);
    }

    @Override
    public void after(String call) {
        point("after " + call);
    }

    private void point(String name) {
        boolean tidying = name.endsWith("C_CloseSession") || name.endsWith("C_Logout") || name.endsWith("Final");
        if (struck || tidying) {
            return;
        }
        points.add(name);
        if (left-- == 0) {
            struck = true;
            throw new Killed();
        }
    }
}
