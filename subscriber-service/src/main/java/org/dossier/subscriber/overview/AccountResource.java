package org.dossier.subscriber.overview;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.identity.Reader;
import org.dossier.subscriber.accounts.Arrivals;
import org.dossier.subscriber.billing.BillingRecords;
import org.dossier.subscriber.entitlements.Entitlements;
import org.dossier.subscriber.payments.PaymentRecords;

/** The reader's own page; there is no way to name another account. */
@Path("/account")
@Authenticated
class AccountResource {
    private final Arrivals arrivals;
    private final BillingRecords billing;
    private final PaymentRecords payments;
    private final Entitlements entitlements;
    private final Reader reader;

    AccountResource(
            Arrivals arrivals,
            BillingRecords billing,
            PaymentRecords payments,
            Entitlements entitlements,
            Reader reader) {
        this.arrivals = arrivals;
        this.billing = billing;
        this.payments = payments;
        this.entitlements = entitlements;
        this.reader = reader;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("already") @Nullable String already) {
        var account = arrivals.of(reader);
        var record = billing.of(account.id());
        var claims = entitlements.claimsOf(account.id());
        return AccountPages.account(
                AccountPage.of(account, record, payments.of(account.id()), claims, already != null));
    }
}
