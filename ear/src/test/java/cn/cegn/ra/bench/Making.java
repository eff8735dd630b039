package cn.cegn.ra.bench;

import java.util.List;

/**
 * Keys that were made.
 *
 * @param generatingMillis CPU time in C_GenerateKeyPair, all together
 * @param latencies of each key in milliseconds, where they were taken
 */
record Making(int keys, double seconds, double generatingMillis, List<Double> latencies) {
    double perMinute() {
        return keys * 60 / seconds;
    }

    double generatingMillisPerKey() {
        return generatingMillis / keys;
    }

    /** As if generating a pair had taken so long: how long it takes is chance. For one key at a time only. */
    Making generatingIn(double millis) {
        return new Making(keys, seconds + (millis - generatingMillisPerKey()) * keys / 1000, millis * keys, latencies);
    }
}
