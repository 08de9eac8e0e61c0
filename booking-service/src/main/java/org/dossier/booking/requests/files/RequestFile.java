package org.dossier.booking.requests.files;

import java.util.UUID;

import org.dossier.booking.requests.When;

/** A file of a request, without its content. */
public record RequestFile(UUID id, String name, FileKind kind, int bytes, When sentAt) {
    private static final int KILO = 1024;

    /** As people read it: {@code 48 KB}, {@code 2.4 MB}. */
    public String size() {
        return bytes < KILO * KILO ? Math.max(1, bytes / KILO) + " KB" : (bytes * 10L / (KILO * KILO)) / 10.0 + " MB";
    }
}
