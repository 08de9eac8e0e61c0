package org.dossier.subscriber.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.dossier.kit.audit.AuditRecord;
import org.dossier.subscriber.accounts.Account;
import org.dossier.subscriber.billing.PastMoments;
import org.dossier.subscriber.plans.Region;

/** What happened to an account, newest first: arrivals, payments, and what staff did. */
record Timeline(List<Line> lines) {
    /**
     * One thing that happened.
     *
     * @param kind {@code good}, {@code bad} or empty
     * @param what in words of the bundle, by its key
     * @param who the member of staff; empty where nobody acted
     * @param detail a key of Stripe's, or regions and date of a grant
     * @param reason what the member of staff gave as the reason; empty where nobody acted
     */
    record Line(When when, String kind, String what, String who, String detail, String reason) {}

    private static final int SHOWN = 200;

    static Timeline of(Account account, List<AuditRecord> acts, List<PastMoments.Moment> moments) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(new When(account.createdAt()), "", "registered", "", "", ""));
        acts.forEach(act -> lines.add(line(act)));
        moments.forEach(moment -> lines.add(line(moment)));
        lines.sort(Comparator.comparing((Line line) -> line.when().at()).reversed());
        return new Timeline(List.copyOf(lines.subList(0, Math.min(SHOWN, lines.size()))));
    }

    private static Line line(AuditRecord act) {
        var entry = act.entry();
        var kind = switch (entry.act()) {
            case "access-granted" -> "good";
            case "access-ended" -> "bad";
            default -> "";
        };
        return new Line(new When(act.at()), kind, entry.act(), entry.actorName(), detail(act), entry.reason());
    }

    private static String detail(AuditRecord act) {
        var details = act.entry().details();
        if (!details.containsKey("coverage") || !details.containsKey("until")) {
            return details.getOrDefault("subject", "");
        }
        var regions = Region.inWords(List.of(details.get("coverage").split(" ")));
        return regions + ", until " + new When(Instant.parse(details.get("until"))).lastDay();
    }

    private static Line line(PastMoments.Moment moment) {
        var kind = switch (moment.kind()) {
            case "INVOICE_PAID", "PAYMENT_RECEIVED", "DISPUTE_WON" -> "good";
            case "PAYMENT_FAILED",
                    "SUBSCRIPTION_ENDED",
                    "PAYMENT_REFUNDED",
                    "INVOICE_REFUNDED",
                    "DISPUTE_OPENED",
                    "DISPUTE_LOST" -> "bad";
            default -> "";
        };
        return new Line(new When(moment.at()), kind, moment.kind(), "", moment.objectId(), "");
    }
}
