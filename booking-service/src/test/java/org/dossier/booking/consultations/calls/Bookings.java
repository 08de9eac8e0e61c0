package org.dossier.booking.consultations.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.restassured.response.Response;

import org.dossier.booking.Browser;
import org.dossier.booking.PaymentsNextDoor;
import org.dossier.booking.consultations.AnExpert;
import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.test.Rows;

/** What clients do in tests. */
@Singleton
public class Bookings {
    private final PaymentsNextDoor payments;
    private final Rows rows;
    private final Clock clock;

    Bookings(PaymentsNextDoor payments, Rows rows, Clock clock) {
        this.payments = payments;
        this.rows = rows;
        this.clock = clock;
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

    /** The whole hour in Berlin that comes before this moment, as forms take it. */
    public String hourInBerlin(Duration ahead) {
        return LocalDateTime.ofInstant(clock.instant().plus(ahead), ZoneId.of("Europe/Berlin"))
                .truncatedTo(ChronoUnit.HOURS)
                .toString();
    }

    public static Browser staff() {
        return Browser.withRoles("amir", StaffRole.ACCOUNT_MANAGER);
    }

    /** The client's page of a call. */
    public static String page(UUID call) {
        return "/account/bookings/calls/" + call;
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
