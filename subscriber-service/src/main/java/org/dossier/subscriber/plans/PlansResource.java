package org.dossier.subscriber.plans;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;

import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What can be subscribed to, for everyone to see. */
@Path("/plans")
@PermitAll
class PlansResource {
    private final Plans plans;

    PlansResource(Plans plans) {
        this.plans = plans;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show(
            @QueryParam("to") @Nullable String to, @QueryParam("checkout") @Nullable String checkout) {
        var offered = plans.offered();
        return PlansPages.plans(new PlansPages.PlansPage(
                cards(offered, BillingInterval.MONTH, to),
                cards(offered, BillingInterval.YEAR, to),
                "left".equals(checkout)));
    }

    private static List<PlansPages.PlanCard> cards(List<Plan> plans, BillingInterval interval, @Nullable String to) {
        return plans.stream()
                .filter(plan -> plan.interval() == interval)
                .map(plan -> PlansPages.PlanCard.of(plan, select(plan, to)))
                .toList();
    }

    private static String select(Plan plan, @Nullable String to) {
        var address = UriBuilder.fromPath("/subscribe").queryParam("plan", "{plan}");
        return to == null
                ? address.build(plan.key()).toString()
                : address.queryParam("to", "{to}").build(plan.key(), to).toString();
    }
}
