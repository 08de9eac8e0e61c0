package org.dossier.subscriber.desk;

import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.dossier.subscriber.billing.InvoiceState;

/**
 * An invoice, as the desk shows it.
 *
 * @param number the number printed on it, or Stripe's key while it has none
 * @param lost what a bank took back of it; null if it took nothing
 * @param url Stripe's page of it; null where Stripe told no web address, as for {@code pdf}
 */
record InvoiceLine(
        When created,
        String number,
        String status,
        String amount,
        @Nullable String refunded,
        @Nullable String lost,
        @Nullable String url,
        @Nullable String pdf) {
    static InvoiceLine of(InvoiceState invoice) {
        return new InvoiceLine(
                new When(invoice.createdAt()),
                invoice.number() == null ? invoice.id() : invoice.number(),
                invoice.status().name(),
                invoice.total().format(Locale.ENGLISH),
                invoice.refunded().minor() == 0 ? null : invoice.refunded().format(Locale.ENGLISH),
                invoice.lost().minor() == 0 ? null : invoice.lost().format(Locale.ENGLISH),
                web(invoice.hostedUrl()),
                web(invoice.pdfUrl()));
    }

    public String kind() {
        return switch (status) {
            case "PAID" -> "good";
            case "OPEN" -> "warn";
            case "UNCOLLECTIBLE" -> "bad";
            default -> "";
        };
    }

    /** An address that Stripe told becomes a link only if it leads to a web page. */
    private static @Nullable String web(@Nullable String address) {
        return address != null && isWeb(address) ? address : null;
    }

    private static boolean isWeb(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
