package org.dossier.report.reading;

import java.time.Instant;

import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Region;

/** The one rule of who may read the whole of a report. Staff roles do not come into it. */
final class Paywall {
    private Paywall() {}

    static Decision decide(Access access, Region region, Viewer viewer, Instant now) {
        return switch (access) {
            case EVERYONE -> new Decision.ForEveryone();
            case SIGNED_IN -> viewer.signedIn() ? new Decision.ForSignedIn() : new Decision.SignInFirst(access);
            case SUBSCRIBERS ->
                viewer.signedIn() ? bySubscription(region, viewer, now) : new Decision.SignInFirst(access);
        };
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
