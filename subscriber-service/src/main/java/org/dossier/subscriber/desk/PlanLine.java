package org.dossier.subscriber.desk;

import org.jspecify.annotations.Nullable;

import org.dossier.subscriber.billing.BillingRecord.Contract;
import org.dossier.subscriber.plans.Region;

/**
 * A subscription, as the desk shows it.
 *
 * @param cancelled whether it still runs and will end instead of renewing
 * @param price empty for a plan that is no longer offered, as is {@code covers}
 * @param renewsOn null if it ends instead; then {@code endsOn} says when
 */
record PlanLine(
        String id,
        String title,
        String status,
        boolean cancelled,
        String price,
        String covers,
        When began,
        @Nullable When renewsOn,
        @Nullable When endsOn) {
    static PlanLine of(Contract contract) {
        var state = contract.state();
        var plan = contract.plan();
        var ends = state.endedAt() == null ? state.cancelAt() : state.endedAt();
        return new PlanLine(
                state.id(),
                contract.title(),
                state.returned() && state.status().isLive()
                        ? "RETURNED"
                        : state.status().name(),
                state.status().isLive() && ends != null,
                plan == null ? "" : plan.priceInWords(),
                plan == null ? "" : Region.inWords(plan.coverage()),
                new When(state.startedAt()),
                state.renews() ? new When(state.periodEnd()) : null,
                ends == null ? null : new When(ends));
    }

    public String kind() {
        return switch (status) {
            case "ACTIVE", "TRIALING" -> cancelled ? "warn" : "good";
            case "CANCELED", "INCOMPLETE_EXPIRED" -> "";
            default -> "bad";
        };
    }
}
