package org.dossier.booking.consultations.calls;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.restassured.response.Response;

import org.dossier.booking.Browser;
import org.dossier.booking.PaymentsNextDoor;
import org.dossier.booking.consultations.AnExpert;
import org.dossier.kit.test.Rows;

/** What clients do in tests. */
@Singleton
public class Bookings {
    private final PaymentsNextDoor payments;
    private final Rows rows;

    Bookings(PaymentsNextDoor payments, Rows rows) {
        this.payments = payments;
        this.rows = rows;
    }

    public Response ask(Browser client, AnExpert.Made expert, UUID kind, String shown, Instant at) {
        return client.post(
                "/consultations/" + expert.slug() + "/booking",
                "kind",
                kind.toString(),
                "at",
                at.toString(),
                "zone",
                "America/New_York",
                "shown",
                shown,
                "question",
                "What comes next?");
    }

    /** A free introduction, booked. */
    public UUID introduction(Browser client, AnExpert.Made expert, Instant at) {
        ask(client, expert, expert.introduction(), "0", at).then().statusCode(303);
        return callOf(client, at);
    }

    /** An hour that is held. */
    public UUID held(Browser client, AnExpert.Made expert, Instant at) {
        ask(client, expert, expert.hour(), "24000", at).then().statusCode(303);
        return callOf(client, at);
    }

    /** An hour that is paid. */
    public UUID paid(Browser client, AnExpert.Made expert, Instant at) {
        var call = held(client, expert, at);
        payments.pay(payments.paymentOf(call));
        return call;
    }

    public UUID callOf(Browser client, Instant at) {
        return UUID.fromString(rows.first(
                "select id from call where client_subject = ? and starts_at = ? order by created_at desc",
                client.subject(),
                at.atOffset(ZoneOffset.UTC)));
    }

    public String statusOf(UUID call) {
        return rows.first("select status from call where id = ?", call);
    }

    /** What goes back of a call, in cents; empty for nothing. */
    public String refundOf(UUID call) {
        return String.join(
                " ",
                rows.all(
                        "select r.amount_minor from refund r join payment p on p.id = r.payment_id where p.reference = ?",
                        call));
    }
}
