package org.dossier.report.reading;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Region;

/**
 * The one rule of who may read the whole of a report. Staff roles do not come into it, but for reports that are written for
 * one client: of those nobody else would know whether they are well.
 */
final class Paywall {
    private Paywall() {}

    static Decision decide(Access access, Region region, Viewer viewer, Instant now) {
        return switch (access) {
            case EVERYONE -> new Decision.ForEveryone();
            case SIGNED_IN -> viewer.signedIn() ? new Decision.ForSignedIn() : new Decision.SignInFirst(access);
            case CLIENT -> new Decision.Hidden();
            case SUBSCRIBERS ->
                viewer.signedIn() ? bySubscription(region, viewer, now) : new Decision.SignInFirst(access);
        };
    }

    /**
     * The same for a report that one client commissioned.
     *
     * @param subject who asks, null for a guest
     * @param editor whether they edit reports and may see its request
     */
    static Decision decideForClient(String clientSubject, @Nullable String subject, boolean editor) {
        if (clientSubject.equals(subject)) {
            return new Decision.ForClient();
        }
        return editor ? new Decision.ForEditor() : new Decision.Hidden();
    }

    private static Decision bySubscription(Region region, Viewer viewer, Instant now) {
        var entitlement = viewer.entitlement();
        if (entitlement == null) {
            return new Decision.PlanNeeded();
        }
        if (!entitlement.isOpen(now)) {
            return entitlement.hasEnded(now) ? new Decision.Lapsed(entitlement) : new Decision.PlanNeeded();
        }
        return entitlement.covers(region)
                ? new Decision.Entitled(entitlement)
                : new Decision.WrongPlan(entitlement, region);
    }
}
