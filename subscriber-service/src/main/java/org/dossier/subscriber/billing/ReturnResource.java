package org.dossier.subscriber.billing;

import java.net.URI;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.identity.Reader;
import org.dossier.subscriber.SubscriberProblem;
import org.dossier.subscriber.accounts.Account;
import org.dossier.subscriber.accounts.Arrivals;
import org.dossier.subscriber.plans.Plans;

/**
 * Where Stripe sends the reader back to. Coming here proves nothing (A42): the customer is read from Stripe as for any
 * webhook, and only what stands there opens access.
 */
@Path("/subscribe/return")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ReturnResource {
    private static final String SELF = "/subscribe/return";

    private final Checkouts checkouts;
    private final PaidAccess paid;
    private final ReadCustomer readCustomer;
    private final Plans plans;
    private final Arrivals arrivals;
    private final Reader reader;

    ReturnResource(
            Checkouts checkouts,
            PaidAccess paid,
            ReadCustomer readCustomer,
            Plans plans,
            Arrivals arrivals,
            Reader reader) {
        this.checkouts = checkouts;
        this.paid = paid;
        this.readCustomer = readCustomer;
        this.plans = plans;
        this.arrivals = arrivals;
        this.reader = reader;
    }

    /** "Payment received, opening your access…", or the way back to a payment that was not made. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance arrive(
            @QueryParam("session_id") @Nullable String session, @QueryParam("tries") @DefaultValue("0") int tries) {
        var account = arrivals.of(reader);
        var known = own(account, session);
        var seen = known.isUndecided() ? look(account, session) : new Seen(known, true);
        if (seen.isUnpaid()) {
            return unpaid(seen.checkout());
        }
        var paid = !seen.checkout().isUndecided();
        return SubscribePages.opening(new SubscribePages.OpeningPage(paid, onward(session, tries), tries));
    }

    /** Goes on to the report once access is open; says "not yet" until then. */
    @GET
    @Path("/onward")
    @Operation(hidden = true)
    public Response goOn(
            @QueryParam("session_id") @Nullable String session,
            @QueryParam("tries") @DefaultValue("0") int tries,
            @HeaderParam("HX-Request") @Nullable String htmx) {
        var account = arrivals.of(reader);
        var known = own(account, session);
        if (paid.of(account.id()).isPresent()) {
            var report = LocalPath.orElse(known.returnTo(), "/account");
            return lead(report.with("opening", "1"), htmx != null);
        }
        var unpaid = lookAgain(account, known, session).isUnpaid();
        return htmx == null || unpaid
                ? lead(again(session, tries + 1), htmx != null)
                : Response.noContent().build();
    }

    private static Response lead(URI onward, boolean htmx) {
        return htmx
                ? Response.noContent().header("HX-Redirect", onward).build()
                : Response.seeOther(onward).build();
    }

    /**
     * A checkout after Stripe was asked.
     *
     * @param current false while another worker reads this customer, if Stripe did not answer, or if it was not asked
     *     again: the payment may have arrived and not be known yet
     */
    private record Seen(Checkout checkout, boolean current) {
        boolean isUnpaid() {
            return checkout.status() == CheckoutStatus.EXPIRED || checkout.isUndecided() && current;
        }
    }

    private Seen look(Account account, @Nullable String session) {
        var current = account.stripeCustomerId().map(readCustomer::now).orElse(true);
        return new Seen(own(account, session), current);
    }

    /** For whoever asks every other second: an expired checkout cannot be paid any more, and a reading holds a while. */
    private Seen lookAgain(Account account, Checkout known, @Nullable String session) {
        if (known.status() == CheckoutStatus.EXPIRED) {
            return new Seen(known, true);
        }
        var justRead = account.stripeCustomerId().filter(readCustomer::wasJustRead);
        return justRead.isPresent() ? new Seen(known, false) : look(account, session);
    }

    private Checkout own(Account account, @Nullable String session) {
        return checkouts
                .find(account.id(), session == null ? "" : session)
                .orElseThrow(SubscriberProblem.NO_SUCH_CHECKOUT::asException);
    }

    private TemplateInstance unpaid(Checkout checkout) {
        var plan = plans.find(checkout.planKey()).orElseThrow(SubscriberProblem.NO_SUCH_PLAN::asException);
        return SubscribePages.unpaid(new SubscribePages.UnpaidPage(plan, checkout.returnTo(), !checkout.isUndecided()));
    }

    private static URI onward(@Nullable String session, int tries) {
        return address(SELF + "/onward", session, tries);
    }

    private static URI again(@Nullable String session, int tries) {
        return address(SELF, session, tries);
    }

    private static URI address(String path, @Nullable String session, int tries) {
        return UriBuilder.fromPath(path)
                .queryParam("session_id", "{session}")
                .queryParam("tries", tries)
                .build(session);
    }
}
