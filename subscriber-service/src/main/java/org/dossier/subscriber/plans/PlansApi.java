package org.dossier.subscriber.plans;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of plans for programs. */
@Path("/api/plans")
@PermitAll
@Tag(name = "Plans", description = "What can be subscribed to")
class PlansApi {
    /**
     * A plan on offer.
     *
     * @param key stable name, to be given to {@code /subscribe?plan=}
     * @param interval {@code month} or {@code year}
     * @param amount price per interval in the currency's minor unit
     * @param currency ISO 4217
     * @param coverage region codes, or {@code *} for all
     */
    record OfferedPlan(
            String key,
            String name,
            String description,
            String interval,
            long amount,
            String currency,
            List<String> coverage) {
        static OfferedPlan of(Plan plan) {
            return new OfferedPlan(
                    plan.key(),
                    plan.name(),
                    plan.description(),
                    plan.interval().noun(),
                    plan.price().minor(),
                    plan.price().currency(),
                    plan.coverage());
        }
    }

    private final Plans plans;

    PlansApi(Plans plans) {
        this.plans = plans;
    }

    /** All plans on offer, in the publisher's order. */
    @GET
    @Operation(operationId = "listPlans", summary = "The plans on offer")
    public List<OfferedPlan> list() {
        return plans.offered().stream().map(OfferedPlan::of).toList();
    }
}
