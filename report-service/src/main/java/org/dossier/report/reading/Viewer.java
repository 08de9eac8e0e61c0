package org.dossier.report.reading;

import org.jspecify.annotations.Nullable;

/**
 * Who wants to read.
 *
 * @param entitlement what the service knows of a signed-in reader, null where it knows nothing
 */
record Viewer(boolean signedIn, @Nullable Entitlement entitlement) {
    static final Viewer GUEST = new Viewer(false, null);
    static final Viewer WITHOUT_PLAN = new Viewer(true, null);

    static Viewer entitledTo(Entitlement entitlement) {
        return new Viewer(true, entitlement);
    }
}
