package cn.cegn.ra.bench;

import cn.cegn.ra.ca.ejbca.replay.ReplayingEjbca;

/** What the EJBCA connector adds to the HTTP exchanges that it needs for one certificate. */
final class CaBenchmark implements Benchmark {
    @Override
    public String name() {
        return "ca";
    }

    @Override
    public String about() {
        return "register and issue by the EJBCA connector; against the same HTTP exchanges bare, with the same replaying EJBCA, in time";
    }

    /**
     * Trap: the JDK's HTTP server leaves Nagle's algorithm on, and then every exchange waits 40 ms for an acknowledgement, beside which
     * nothing that a client does would be seen.
     */
    private static void answerAtOnce() {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    @Override
    public Verdict run(Report out) throws Exception {
        answerAtOnce();
        try (ReplayingEjbca ca = ReplayingEjbca.start();
                CaRun run = new CaRun(ca, out)) {
            run.warmUp();
            for (int round = 1; round <= Settings.rounds(); round++) {
                run.round(round);
            }
            return run.verdict();
        }
    }
}
