package org.dossier.subscriber.notifications;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;
import org.dossier.subscriber.plans.Region;

/**
 * What a mail says, as the queue keeps it: the template is filled when the mail is sent. Components are kept as JSON
 * until then, so one that is added must be nullable.
 */
sealed interface Letter {
    /** What mail programs turn into a link by themselves: "example.org", "https:", "@somebody". */
    Pattern LINK_LIKE = Pattern.compile("[/:@\\\\]|\\.\\S|\\p{Cntrl}");

    /** A name that is longer is a message of its own. */
    int LONGEST_GREETED = 60;

    /** The account's name, as the person wrote it. */
    String name();

    /**
     * The name to greet, or nothing where it could carry an advertisement: anybody may register with somebody else's
     * address and any name.
     */
    default String greeted() {
        var known = name().strip();
        return known.length() > LONGEST_GREETED || LINK_LIKE.matcher(known).find() ? "" : known;
    }

    /** An account was made. */
    record Welcome(String name) implements Letter {}

    /** An invoice was paid. */
    record Receipt(
            String name,
            Money amount,
            Instant paidAt,
            @Nullable String number,
            @Nullable String planName,
            @Nullable Instant paidUntil,
            @Nullable String invoiceUrl,
            @Nullable String pdfUrl)
            implements Letter {
        public String amountText() {
            return amount.format(Locale.ENGLISH);
        }

        public String paidOnDay() {
            return Day.of(paidAt);
        }

        public @Nullable String paidUntilDay() {
            return paidUntil == null ? null : Day.of(paidUntil);
        }

        public @Nullable String invoiceLink() {
            return web(invoiceUrl);
        }

        public @Nullable String pdfLink() {
            return web(pdfUrl);
        }
    }

    /** A renewal could not be collected. */
    record PaymentMissing(
            String name,
            Money amount,
            @Nullable String number,
            @Nullable String planName,
            Instant accessUntil) implements Letter {
        public String amountText() {
            return amount.format(Locale.ENGLISH);
        }

        public String lastDay() {
            return Day.lastBefore(accessUntil);
        }

        public String plan() {
            return orNothing(planName);
        }
    }

    /** A subscription will end and not renew. */
    record CancellationConfirmed(String name, @Nullable String planName, Instant accessUntil) implements Letter {
        public String lastDay() {
            return Day.lastBefore(accessUntil);
        }

        public String plan() {
            return orNothing(planName);
        }
    }

    /** A subscription ended without a date told before. */
    record AccessClosed(String name, @Nullable String planName, Instant endedAt) implements Letter {
        public String day() {
            return Day.of(endedAt);
        }

        public String plan() {
            return orNothing(planName);
        }
    }

    /** Staff gave access. */
    record GrantBegun(String name, List<String> coverage, Instant until) implements Letter {
        public String lastDay() {
            return Day.lastBefore(until);
        }

        public String regions() {
            return Region.inWords(coverage);
        }
    }

    /** Staff ended a grant before its date. */
    record GrantOver(String name, List<String> coverage) implements Letter {
        public String regions() {
            return Region.inWords(coverage);
        }
    }

    /** A one-off payment has arrived. */
    record PaymentReceipt(
            String name,
            Money amount,
            Instant paidAt,
            List<Line> lines,
            @Nullable String number,
            @Nullable String invoiceUrl,
            @Nullable String pdfUrl)
            implements Letter {
        /** One line of what was paid. */
        record Line(String what, int quantity, Money amount) {
            public String amountText() {
                return amount.format(Locale.ENGLISH);
            }

            /** "2 × A seat", or "A seat" for one. */
            public String text() {
                return quantity == 1 ? what : quantity + " × " + what;
            }
        }

        public String amountText() {
            return amount.format(Locale.ENGLISH);
        }

        public String paidOnDay() {
            return Day.of(paidAt);
        }

        public @Nullable String invoiceLink() {
            return web(invoiceUrl);
        }

        public @Nullable String pdfLink() {
            return web(pdfUrl);
        }
    }

    /** Money of an invoice or of a one-off payment is on its way back. */
    record Refund(String name, Money amount, String what, boolean whole) implements Letter {
        public String amountText() {
            return amount.format(Locale.ENGLISH);
        }
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** An address that comes from outside becomes a link only if it leads to a web page. */
    private static @Nullable String web(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            var uri = URI.create(address);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return uri.getHost() != null && List.of("https", "http").contains(scheme) ? address : null;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
