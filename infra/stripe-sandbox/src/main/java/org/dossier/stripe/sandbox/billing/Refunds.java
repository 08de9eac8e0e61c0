package org.dossier.stripe.sandbox.billing;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.dossier.stripe.sandbox.http.ApiError;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Templates;
import org.dossier.stripe.sandbox.webhooks.Events;

/** Gives back what a charge took, whole or in parts, and never more than that. The invoice stays paid, as at Stripe. */
final class Refunds {

    private final Events events;

    Refunds(Events events) {
        this.events = events;
    }

    /** Gives back the amount asked for, or else all that is left; answers the refund, not yet stored. */
    JsonObject refund(JsonObject charge, Optional<Long> asked, @Nullable JsonElement reason) {
        requireTaken(charge);
        return Json.set(
                Templates.of("refund"),
                "id",
                Kind.REFUND.newId(),
                "amount",
                amount(charge, asked),
                "charge",
                charge.get("id"),
                "currency",
                charge.get("currency"),
                "customer",
                charge.get("customer"),
                "payment_intent",
                charge.get("payment_intent"),
                "payment_method",
                charge.get("payment_method"),
                "reason",
                reason);
    }

    /** Stores a refund with what it makes of its charge, and tells of both. */
    void made(Change change, JsonObject refund) {
        Json.set(refund, "created", change.now(), "status", RefundFaults.next(change));
        if (Json.is(refund, "status", "pending")) {
            refund.addProperty("pending_reason", "processing");
        }
        change.put(Kind.REFUND, refund);
        events.happened(change, "refund.created", refund);
        add(change, refund, refund.get("amount").getAsLong(), "charge.refunded");
    }

    /** The bank has taken it. */
    void succeeded(Change change, JsonObject refund) {
        var after = refund.deepCopy();
        after.remove("pending_reason");
        update(change, refund, Json.set(after, "status", "succeeded"));
    }

    /** The bank has sent it back: the money is ours again, and the charge less refunded. */
    void failed(Change change, JsonObject refund, String reason) {
        var after = Json.set(refund.deepCopy(), "status", "failed", "failure_reason", reason);
        after.remove("pending_reason");
        update(change, refund, after);
        events.happened(change, "refund.failed", after);
        add(change, after, -after.get("amount").getAsLong(), "charge.updated");
    }

    /** Taken back while the customer was still asked for details. */
    JsonObject canceled(Change change, JsonObject refund) {
        if (!Json.is(refund, "status", "requires_action")) {
            throw ApiError.invalid(
                    null,
                    null,
                    "Only refunds with a status of requires_action can be canceled. This refund has a status of "
                            + refund.get("status").getAsString() + ".");
        }
        var after = Json.set(refund.deepCopy(), "status", "canceled");
        update(change, refund, after);
        add(change, after, -after.get("amount").getAsLong(), "charge.updated");
        return after;
    }

    void update(Change change, JsonObject before, JsonObject after) {
        change.put(Kind.REFUND, after);
        events.updated(change, "refund.updated", before, after);
    }

    private void add(Change change, JsonObject refund, long amount, String type) {
        var before = change.get(Kind.CHARGE, refund.get("charge").getAsString());
        long refunded = before.get("amount_refunded").getAsLong() + amount;
        var after = Json.set(
                before.deepCopy(),
                "amount_refunded",
                refunded,
                "refunded",
                refunded == before.get("amount_captured").getAsLong());
        change.put(Kind.CHARGE, after);
        events.updated(change, type, before, after);
    }

    private static void requireTaken(JsonObject charge) {
        if (!Json.is(charge, "status", "succeeded")) {
            throw nothingTaken(charge.get("payment_intent").getAsString());
        }
        if (Json.flag(charge, "refunded")) {
            throw ApiError.invalid(
                    "charge_already_refunded",
                    null,
                    "Charge " + charge.get("id").getAsString() + " has already been refunded.");
        }
    }

    static ApiError nothingTaken(String intent) {
        return ApiError.invalid(
                null, null, "This PaymentIntent (" + intent + ") does not have a successful charge to refund.");
    }

    private static long amount(JsonObject charge, Optional<Long> asked) {
        long captured = charge.get("amount_captured").getAsLong();
        long left = captured - charge.get("amount_refunded").getAsLong();
        long amount = asked.orElse(left);
        if (amount < 1) {
            throw ApiError.invalid(
                    "parameter_invalid_integer", "amount", "This value must be greater than or equal to 1.");
        }
        if (amount > left) {
            var currency = charge.get("currency").getAsString();
            throw ApiError.invalid(
                    null,
                    "amount",
                    "Refund amount (" + money(amount, currency) + ") is greater than "
                            + (left == captured ? "charge amount" : "unrefunded amount on charge") + " ("
                            + money(left, currency) + ")");
        }
        return amount;
    }

    /** Such as "€49.00", as Stripe's messages have it. */
    private static String money(long minor, String currency) {
        var unit = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
        return unit.getSymbol(Locale.US)
                + BigDecimal.valueOf(minor, unit.getDefaultFractionDigits()).toPlainString();
    }
}
