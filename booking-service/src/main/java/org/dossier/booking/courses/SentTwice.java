package org.dossier.booking.courses;

import java.util.function.Supplier;

import org.dossier.kit.sql.SqlFailure;

/**
 * A form that is sent twice at the same moment. Both look for what it made before, find nothing and write it; the key lets
 * one of them. The other begins anew, in a transaction of its own, and finds what the first has made.
 */
public final class SentTwice {
    private SentTwice() {}

    /** @param key the name of the primary key that both would write */
    public static <T> T answer(String key, Supplier<T> act) {
        try {
            return act.get();
        } catch (SqlFailure e) {
            if (!e.breaks(key)) {
                throw e;
            }
            return act.get();
        }
    }
}
