package org.dossier.subscriber.overview;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.dossier.subscriber.accounts.Account;
import org.dossier.subscriber.billing.BillingRecord;
import org.dossier.subscriber.billing.BillingRecord.Contract;
import org.dossier.subscriber.billing.InvoiceState;
import org.dossier.subscriber.billing.InvoiceStatus;
import org.dossier.subscriber.entitlements.Cause;
import org.dossier.subscriber.entitlements.Claim;
import org.dossier.subscriber.payments.PaymentRecord;
import org.dossier.subscriber.plans.Region;

/**
 * What the account page shows.
 *
 * @param plan the plan in force; null without a subscription
 * @param returned whether a payment was made twice and goes back
 * @param hasPortal whether there is anything to manage at Stripe
 * @param already whether the reader came to subscribe and has a subscription
 */
record AccountPage(
        String name,
        String email,
        @Nullable PlanPanel plan,
        List<AccessLine> access,
        List<InvoiceLine> invoices,
        boolean returned,
        boolean hasPortal,
        boolean already) {
    record PlanPanel(
            String title, String coverage, @Nullable String price, Standing standing, String day) {
        static PlanPanel of(Contract contract) {
            var plan = contract.plan();
            var state = contract.state();
            var ends = state.cancelAt();
            return new PlanPanel(
                    contract.title(),
                    plan == null ? "" : Region.inWords(plan.coverage()),
                    plan == null ? null : plan.priceInWords(),
                    Standing.of(state),
                    Days.of(ends == null ? state.periodEnd() : ends));
        }
    }

    /** One open reason to read; granted by staff, or else paid. */
    record AccessLine(String coverage, boolean granted, String until) {
        static AccessLine of(Claim claim) {
            return new AccessLine(
                    Region.inWords(claim.coverage()), claim.cause() == Cause.GRANT, Days.lastBefore(claim.until()));
        }
    }

    record InvoiceLine(
            String day,
            String iso,
            String number,
            String what,
            String amount,
            InvoiceStatus status,
            @Nullable String refunded,
            boolean returned,
            @Nullable String hostedUrl,
            @Nullable String pdfUrl) {
        static InvoiceLine of(InvoiceState invoice, String what) {
            var refunded = invoice.refunded();
            return new InvoiceLine(
                    Days.of(invoice.createdAt()),
                    invoice.createdAt().toString(),
                    invoice.number() == null ? "" : invoice.number(),
                    what,
                    invoice.total().format(Locale.ENGLISH),
                    invoice.status(),
                    refunded.minor() == 0 ? null : refunded.format(Locale.ENGLISH),
                    invoice.isReturned(),
                    invoice.hostedUrl(),
                    invoice.pdfUrl());
        }
    }

    static AccountPage of(
            Account account, BillingRecord billing, List<PaymentRecord> payments, List<Claim> claims, boolean already) {
        return new AccountPage(
                account.name(),
                account.email(),
                billing.current().map(PlanPanel::of).orElse(null),
                claims.stream().map(AccessLine::of).toList(),
                billing.invoices().stream()
                        .filter(invoice -> invoice.status() != InvoiceStatus.DRAFT)
                        .map(invoice -> InvoiceLine.of(invoice, what(invoice, billing, payments)))
                        .toList(),
                !billing.duplicates().isEmpty(),
                account.stripeCustomerId().isPresent(),
                already);
    }

    /** What an invoice is for: the lines of a one-off payment, or the plan. */
    private static String what(InvoiceState invoice, BillingRecord billing, List<PaymentRecord> payments) {
        var payment = payments.stream()
                .filter(one -> one.id().equals(invoice.paymentId()))
                .map(PaymentRecord::what);
        var plan = billing.subscriptions().stream()
                .filter(contract -> contract.state().id().equals(invoice.subscriptionId()))
                .map(Contract::title);
        return Stream.concat(payment, plan).findFirst().orElse("");
    }
}
