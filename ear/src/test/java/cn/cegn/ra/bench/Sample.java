package cn.cegn.ra.bench;

import java.util.List;

/**
 * One measurement.
 *
 * @param seconds until the last job was answered
 * @param cpuMillis of all processes of the server, until all that the jobs left behind was done
 * @param latencies of each job, in milliseconds
 * @param writes transactions that wrote something, until the last job was answered
 */
record Sample(double seconds, double cpuMillis, List<Double> latencies, long writes) {
    int jobs() {
        return latencies.size();
    }

    double perSecond() {
        return jobs() / seconds;
    }

    double cpuMillisPerJob() {
        return cpuMillis / jobs();
    }

    double median() {
        return Figures.quantile(latencies, 0.5);
    }

    double p95() {
        return Figures.quantile(latencies, 0.95);
    }
}
