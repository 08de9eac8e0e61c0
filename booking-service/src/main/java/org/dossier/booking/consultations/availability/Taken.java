package org.dossier.booking.consultations.availability;

import java.util.Arrays;
import java.util.stream.Stream;

/** Times that are taken, in order and without overlaps, so that a slot is compared with one of them only. */
final class Taken {
    private final long[] starts;
    private final long[] ends;
    private final int count;

    private Taken(long[] starts, long[] ends, int count) {
        this.starts = starts;
        this.ends = ends;
        this.count = count;
    }

    static Taken of(Stream<Period> periods) {
        var sorted = periods.map(period -> new long[] {
                    period.start().getEpochSecond(), period.end().getEpochSecond()
                })
                .sorted((one, other) -> Long.compare(one[0], other[0]))
                .toArray(long[][]::new);
        var starts = new long[sorted.length];
        var ends = new long[sorted.length];
        int count = 0;
        for (var period : sorted) {
            if (count > 0 && period[0] <= ends[count - 1]) {
                ends[count - 1] = Math.max(ends[count - 1], period[1]);
            } else {
                starts[count] = period[0];
                ends[count++] = period[1];
            }
        }
        return new Taken(starts, ends, count);
    }

    /** Whether nothing of it lies between these moments, in seconds since the epoch. */
    boolean leaves(long from, long to) {
        var index = Arrays.binarySearch(starts, 0, count, from);
        var before = index >= 0 ? index : -index - 2;
        if (before >= 0 && ends[before] > from) {
            return false;
        }
        return before + 1 >= count || starts[before + 1] >= to;
    }
}
