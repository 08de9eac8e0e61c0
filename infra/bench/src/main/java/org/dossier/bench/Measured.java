package org.dossier.bench;

import org.HdrHistogram.Histogram;

/**
 * What one phase gave.
 *
 * @param perSecond successful answers per second
 * @param p50 median response time in milliseconds
 * @param p99 in milliseconds
 * @param errors answers that were not 2xx, time-outs and broken connections
 */
record Measured(double perSecond, double p50, double p99, long errors) {
    static Measured of(Histogram nanoseconds, long successes, long errors, double seconds) {
        return new Measured(
                successes / seconds,
                nanoseconds.getValueAtPercentile(50) / 1e6,
                nanoseconds.getValueAtPercentile(99) / 1e6,
                errors);
    }
}
