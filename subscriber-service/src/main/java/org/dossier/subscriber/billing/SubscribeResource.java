package org.dossier.subscriber.billing;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.identity.Reader;
import org.dossier.subscriber.SubscriberProblem;
import org.dossier.subscriber.accounts.Arrivals;
import org.dossier.subscriber.plans.Plan;
import org.dossier.subscriber.plans.Plans;

/** From a plan to the checkout. */
@Path("/subscribe")
class SubscribeResource {
    private static final URI ALREADY = URI.create("/account?already=subscribed");
    private static final String ACCOUNT = "/account";

    private final Plans plans;
    private final Subscriptions subscriptions;
    private final OpenCheckout openCheckout;
    private final Arrivals arrivals;
    private final Reader reader;

    SubscribeResource(
            Plans plans, Subscriptions subscriptions, OpenCheckout openCheckout, Arrivals arrivals, Reader reader) {
        this.plans = plans;
        this.subscriptions = subscriptions;
        this.openCheckout = openCheckout;
        this.arrivals = arrivals;
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response confirm(@QueryParam("plan") @Nullable String planKey, @QueryParam("to") @Nullable String to) {
        if (planKey == null) {
            return Response.seeOther(plansFor(LocalPath.orElse(to, ACCOUNT))).build();
        }
        var plan = offered(planKey);
        var returnTo = LocalPath.orElse(to, ACCOUNT);
        if (!reader.isSignedIn()) {
            return Response.seeOther(signInFor(plan, returnTo)).build();
        }
        if (subscriptions.findLive(arrivals.of(reader).id()).isPresent()) {
            return Response.seeOther(ALREADY).build();
        }
        return Response.ok(SubscribePages.confirm(new SubscribePages.ConfirmPage(plan, returnTo.path())))
                .build();
    }

    @POST
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response pay(@FormParam("plan") @Nullable String planKey, @FormParam("to") @Nullable String to) {
        var plan = offered(planKey);
        return switch (openCheckout.open(arrivals.of(reader), plan, LocalPath.orElse(to, ACCOUNT))) {
            case OpenCheckout.Way.Pay(URI page) -> Response.seeOther(page).build();
            case OpenCheckout.Way.Subscribed() -> Response.seeOther(ALREADY).build();
        };
    }

    private static URI plansFor(LocalPath returnTo) {
        return UriBuilder.fromPath("/plans").queryParam("to", "{to}").build(returnTo.path());
    }

    private Plan offered(@Nullable String planKey) {
        return plans.findOffered(planKey == null ? "" : planKey)
                .orElseThrow(SubscriberProblem.NO_SUCH_PLAN::asException);
    }

    private static URI signInFor(Plan plan, LocalPath returnTo) {
        var here = UriBuilder.fromPath("/subscribe")
                .queryParam("plan", "{plan}")
                .queryParam("to", "{to}")
                .build(plan.key(), returnTo.path());
        return UriBuilder.fromPath("/login").queryParam("to", "{here}").build(here.toString());
    }
}
