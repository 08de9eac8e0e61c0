package org.dossier.local.stack;

import java.util.Locale;
import java.util.stream.Stream;

/** Turns whatever went wrong into a sentence. */
final class Failure {

    private Failure() {}

    static Refusal of(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return refusal;
        }
        if (isFullDisk(failure)) {
            return new Refusal("The disk is full: free some space and start again.", failure);
        }
        return new Refusal(String.valueOf(failure.getMessage()), failure);
    }

    private static boolean isFullDisk(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT))
                .anyMatch(message -> message.contains("no space left on device") || message.contains("disk quota"));
    }
}
