package cn.cegn.ra.server;

/** For a server that lives a few minutes. */
final class QuickStart {
    /**
     * Only what is very hot is given to the second compiler: without it the hash of the passwords, which each log-in and each account of the demo
     * costs, takes ten times as long; with all of it the compiler takes a processor of its own.
     */
    static final String FLAGS =
            "-XX:+UseSerialGC -XX:Tier4InvocationThreshold=200000 -XX:Tier4MinInvocationThreshold=200000"
                    + " -XX:Tier4CompileThreshold=300000 -XX:Tier4BackEdgeThreshold=4000000"
                    + " -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true";

    private QuickStart() {}
}
