package cn.cegn.ra.bench;

/** One comparison. */
interface Benchmark {
    /** The word on the command line. */
    String name();

    /** What is compared with what, in one line. */
    String about();

    /** Runs it, says every round to the report, and answers with what came of it. */
    Verdict run(Report out) throws Exception;
}
