package org.dossier.subscriber.payments;

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

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.identity.Reader;
import org.dossier.subscriber.SubscriberProblem;
import org.dossier.subscriber.accounts.Account;
import org.dossier.subscriber.accounts.Arrivals;
import org.dossier.subscriber.billing.ReadCustomer;

/**
 * Where Stripe sends the buyer back to. Coming here proves nothing (A42): the customer is read from Stripe as for any
 * webhook, and only what stands there counts.
 */
@Path(PaymentReturnResource.SELF)
@Authenticated
@Produces(MediaType.TEXT_HTML)
class PaymentReturnResource {
    static final String SELF = "/payments/return";

    private final Payments payments;
    private final ReadCustomer readCustomer;
    private final Arrivals arrivals;
    private final Reader reader;

    PaymentReturnResource(Payments payments, ReadCustomer readCustomer, Arrivals arrivals, Reader reader) {
        this.payments = payments;
        this.readCustomer = readCustomer;
        this.arrivals = arrivals;
        this.reader = reader;
    }

    /** On to what was bought, once the payment is known; until then "your payment is being looked for". */
    @GET
    @Operation(hidden = true)
    public Response arrive(
            @QueryParam("session_id") @Nullable String session, @QueryParam("tries") @DefaultValue("0") int tries) {
        var account = arrivals.of(reader);
        var seen = look(account, own(account, session), session);
        return switch (seen.outcome()) {
            case PAID ->
                Response.seeOther(URI.create(seen.payment().returnTo())).build();
            case UNPAID ->
                Response.ok(PaymentPages.unpaid(PaymentPages.UnpaidPage.of(seen.payment())))
                        .build();
            case UNKNOWN ->
                Response.ok(PaymentPages.looking(
                                new PaymentPages.LookingPage(address(SELF + "/onward", session, tries), tries)))
                        .build();
        };
    }

    /** The same for the waiting page, which asks again and again. */
    @GET
    @Path("/onward")
    @Operation(hidden = true)
    public Response goOn(
            @QueryParam("session_id") @Nullable String session,
            @QueryParam("tries") @DefaultValue("0") int tries,
            @HeaderParam("HX-Request") @Nullable String htmx) {
        var account = arrivals.of(reader);
        var seen = look(account, own(account, session), session);
        return switch (seen.outcome()) {
            case PAID -> lead(URI.create(seen.payment().returnTo()), htmx != null);
            case UNPAID -> lead(address(SELF, session, tries), htmx != null);
            case UNKNOWN ->
                htmx == null
                        ? lead(address(SELF, session, tries + 1), false)
                        : Response.noContent().build();
        };
    }

    private static Response lead(URI onward, boolean htmx) {
        return htmx
                ? Response.noContent().header("HX-Redirect", onward).build()
                : Response.seeOther(onward).build();
    }

    private enum Outcome {
        PAID,
        UNPAID,
        /** It may have arrived: a bank decides, or Stripe did not answer, or was not asked again. */
        UNKNOWN
    }

    /** @param current whether it is what Stripe says */
    private record Seen(PaymentView payment, boolean current) {
        Outcome outcome() {
            return switch (payment.state()) {
                case PAID -> Outcome.PAID;
                case FAILED, EXPIRED -> Outcome.UNPAID;
                case OPENING, OPEN -> current && payment.isPayable() ? Outcome.UNPAID : Outcome.UNKNOWN;
            };
        }
    }

    /** Stripe is asked seldom for a page that asks often (A48). */
    private Seen look(Account account, PaymentView known, @Nullable String session) {
        if (!known.isUndecided()) {
            return new Seen(known, true);
        }
        var customer = account.stripeCustomerId();
        if (customer.filter(readCustomer::wasJustRead).isPresent()) {
            return new Seen(own(account, session), false);
        }
        var current = customer.map(readCustomer::now).orElse(true);
        return new Seen(own(account, session), current);
    }

    private PaymentView own(Account account, @Nullable String session) {
        return payments.view(account.id(), session == null ? "" : session)
                .orElseThrow(SubscriberProblem.NO_SUCH_CHECKOUT::asException);
    }

    private static URI address(String path, @Nullable String session, int tries) {
        return UriBuilder.fromPath(path)
                .queryParam("session_id", "{session}")
                .queryParam("tries", tries)
                .build(session);
    }
}
