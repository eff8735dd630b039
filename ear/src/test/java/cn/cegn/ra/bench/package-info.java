/**
 * Benchmarks of the assembled application, each against a reference that runs in the same run. {@link cn.cegn.ra.bench.Bench} is what
 * {@code ./bench} starts.
 *
 * <p>Thing and reference alternate for three rounds after a warm-up; every round is printed, one with an error does not count. The primary figure
 * is CPU milliseconds a job of the server's processes, the database's included. No figure is written down beforehand, and a reference that could
 * not run is said to be missing. {@code -Dbench.cases}, {@code -Dbench.rounds} and {@code -Dbench.seconds} shorten a run for a trial,
 * {@code -Dbench.flags} adds flags to the JVMs.
 *
 * <p>The warm-up ends when the server's compilers have little left to do ({@link cn.cegn.ra.bench.WarmUp}): what is measured is the
 * server, not its compilers.
 */
package cn.cegn.ra.bench;
