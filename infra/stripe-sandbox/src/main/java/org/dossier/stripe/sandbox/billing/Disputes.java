package org.dossier.stripe.sandbox.billing;

import java.time.Duration;
import java.util.Set;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.http.ApiError;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Templates;
import org.dossier.stripe.sandbox.webhooks.Events;

/**
 * A bank takes a payment back because its customer says that it was wrong. The money leaves at once and comes again if
 * the dispute is won; invoice, payment intent and {@code amount_refunded} stay as they were, as at Stripe.
 */
final class Disputes {
    private static final Set<String> OVER = Set.of("won", "lost");
    private static final long ANSWER_WITHIN = Duration.ofDays(7).toSeconds();

    private final Events events;

    Disputes(Events events) {
        this.events = events;
    }

    /** Disputes all of a charge. */
    JsonObject open(Change change, JsonObject charge, String reason) {
        if (!Json.is(charge, "status", "succeeded") || Json.flag(charge, "disputed")) {
            throw new IllegalArgumentException("only a charge that succeeded can be disputed, and once");
        }
        var dispute = Json.set(
                Templates.of("dispute"),
                "id",
                Kind.DISPUTE.newId(),
                "amount",
                charge.get("amount"),
                "charge",
                charge.get("id"),
                "created",
                change.now(),
                "currency",
                charge.get("currency"),
                "payment_intent",
                charge.get("payment_intent"),
                "reason",
                reason);
        dispute.getAsJsonObject("evidence_details").addProperty("due_by", change.now() + ANSWER_WITHIN);
        change.put(Kind.DISPUTE, dispute);
        var after = Json.set(charge.deepCopy(), "disputed", true);
        change.put(Kind.CHARGE, after);
        events.updated(change, "charge.updated", charge, after);
        events.happened(change, "charge.dispute.created", dispute);
        events.happened(change, "charge.dispute.funds_withdrawn", dispute);
        return dispute;
    }

    /** The bank has decided. */
    JsonObject close(Change change, JsonObject dispute, String outcome) {
        if (!OVER.contains(outcome) || isOver(dispute)) {
            throw new IllegalArgumentException("outcome is won or lost, of a dispute that is open");
        }
        var after = Json.set(dispute.deepCopy(), "status", outcome);
        change.put(Kind.DISPUTE, after);
        events.updated(change, "charge.dispute.closed", dispute, after);
        if (outcome.equals("won")) {
            events.happened(change, "charge.dispute.funds_reinstated", after);
        }
        return after;
    }

    /** What a bank holds back or has taken cannot be given back as well. */
    static void requireNone(Change change, JsonObject charge) {
        var id = charge.get("id").getAsString();
        var standing = change.oldestFirst(
                Kind.DISPUTE, dispute -> Json.is(dispute, "charge", id) && !Json.is(dispute, "status", "won"));
        if (!standing.isEmpty()) {
            throw ApiError.invalid(
                    "charge_disputed", null, "Charge " + id + " has been charged back; cannot issue a refund.");
        }
    }

    private static boolean isOver(JsonObject dispute) {
        return OVER.contains(dispute.get("status").getAsString());
    }
}
