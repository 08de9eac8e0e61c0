package org.dossier.subscriber.entitlements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Makes one access of all claims. A claim that another outweighs is dropped; the rest are joined, and the answer holds
 * until the first of them ends, when it is asked again. So a grant for one region never cuts a subscription short, and
 * a short grant for everything never outlives its day.
 */
final class AccessRule {
    private static final Comparator<Claim> WEIGHTIEST_FIRST = Comparator.comparing(
                    Claim::coversAll, Comparator.reverseOrder())
            .thenComparing(claim -> claim.coverage().size(), Comparator.reverseOrder())
            .thenComparing(Claim::until, Comparator.reverseOrder())
            .thenComparing(Claim::cause)
            .thenComparing(Claim::sourceId);

    private AccessRule() {}

    static Access decide(List<Claim> claims, Instant now) {
        var weighty = weightyAmong(claims.stream()
                .filter(claim -> claim.isOpenAt(now))
                .sorted(WEIGHTIEST_FIRST)
                .toList());
        return weighty.isEmpty() ? Access.NONE : join(weighty);
    }

    private static List<Claim> weightyAmong(List<Claim> open) {
        var kept = new ArrayList<Claim>();
        for (var claim : open) {
            if (kept.stream().noneMatch(heavier -> heavier.outweighs(claim))) {
                kept.add(claim);
            }
        }
        return kept;
    }

    private static Access join(List<Claim> claims) {
        var first = claims.getFirst();
        var until =
                claims.stream().map(Claim::until).min(Comparator.naturalOrder()).orElseThrow();
        return new Access(coverageOf(claims), until, first.cause(), first.plan());
    }

    private static List<String> coverageOf(List<Claim> claims) {
        if (claims.stream().anyMatch(Claim::coversAll)) {
            return List.of(Claim.ALL);
        }
        var regions = new TreeSet<String>();
        claims.forEach(claim -> regions.addAll(claim.coverage()));
        return List.copyOf(regions);
    }
}
