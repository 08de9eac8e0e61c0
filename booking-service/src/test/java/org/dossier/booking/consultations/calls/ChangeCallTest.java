package org.dossier.booking.consultations.calls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.Browser;
import org.dossier.booking.RealParts;
import org.dossier.booking.calendar.CalendarFile;
import org.dossier.booking.consultations.AnExpert;
import org.dossier.booking.consultations.availability.Slots;
import org.dossier.kit.problem.ProblemException;
import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.Rows;

import static org.dossier.booking.consultations.calls.Bookings.page;
import static org.dossier.booking.consultations.calls.Bookings.staff;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

@QuarkusTest
@WithTestResource(RealParts.class)
class ChangeCallTest {
    /** Who waits for a lock of the transaction that asks. */
    private static final String WAITING_FOR_US =
            "select count(*) from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))";

    private final AnExpert anExpert;
    private final Bookings bookings;
    private final Calls calls;
    private final MoveCall moveCall;
    private final CancelCall cancelCall;
    private final Slots slots;
    private final CallLetters letters;
    private final CalendarFile file;
    private final Clock now;
    private final Rows rows;

    ChangeCallTest(
            AnExpert anExpert,
            Bookings bookings,
            Calls calls,
            MoveCall moveCall,
            CancelCall cancelCall,
            Slots slots,
            CallLetters letters,
            CalendarFile file,
            Clock now,
            Rows rows) {
        this.anExpert = anExpert;
        this.bookings = bookings;
        this.calls = calls;
        this.moveCall = moveCall;
        this.cancelCall = cancelCall;
        this.slots = slots;
        this.letters = letters;
        this.file = file;
        this.now = now;
        this.rows = rows;
    }

    @Test
    void aCallMovesToAnotherFreeTimeAndItsEntryWithIt() throws Exception {
        var expert = anExpert.inBerlin();
        var client = Browser.newReader("ana");
        var call = bookings.paid(client, expert, anExpert.slot(expert, Duration.ofDays(5)));
        var before = invitation(call);
        var next = anExpert.slot(expert, Duration.ofDays(8));
        client.get(page(call) + "/move").then().statusCode(200).body(containsString("Move the call with"));
        client.post(page(call) + "/move", "at", next.toString()).then().statusCode(303);
        var after = invitation(call);
        client.post(page(call) + "/cancellation").then().statusCode(303);
        var gone = invitation(call);
        assertEquals(List.of("REQUEST", "REQUEST", "CANCEL"), values("METHOD", before, after, gone));
        assertEquals(List.of("0", "1", "2"), eventValues("SEQUENCE", before, after, gone));
        assertEquals(
                1, eventValues("UID", before, after, gone).stream().distinct().count());
        assertEquals("CANCELLED", eventValues("STATUS", gone).getFirst());
        // Client and expert each hear of all three.
        for (var kind : List.of("CALL_CONFIRMED", "CALL_MOVED", "CALL_CANCELLED")) {
            assertEquals(2, mails(kind, call), kind);
        }
    }

    @Test
    void aTakenTimeMovesNothing() {
        var expert = anExpert.inBerlin();
        var client = Browser.newReader("ana");
        var at = anExpert.slot(expert, Duration.ofDays(5));
        var taken = anExpert.slot(expert, Duration.ofDays(8));
        var call = bookings.introduction(client, expert, at);
        bookings.introduction(Browser.newReader("ben"), expert, taken);
        for (var odd : List.of(taken.toString(), "soon", now.instant().toString())) {
            client.post(page(call) + "/move", "at", odd)
                    .then()
                    .statusCode(422)
                    .body(containsString("This time is taken"));
        }
        assertEquals(0, rows.count("select sequence from call where id = ?", call));
    }

    /** A52: a cancelled call stays cancelled. */
    @Test
    void aCancelledCallCannotBeMovedOrCancelledAgain() {
        var expert = anExpert.inBerlin();
        var client = Browser.newReader("ana");
        var call = bookings.introduction(client, expert, anExpert.slot(expert, Duration.ofDays(5)));
        client.post(page(call) + "/cancellation").then().statusCode(303);
        client.post(
                        page(call) + "/move",
                        "at",
                        anExpert.slot(expert, Duration.ofDays(6)).toString())
                .then()
                .statusCode(409);
        client.post(page(call) + "/cancellation").then().statusCode(409);
        staff().post(
                        "/desk/bookings/calls/" + call + "/move",
                        "start",
                        bookings.hourInBerlin(Duration.ofDays(6)),
                        "reason",
                        "asked by phone")
                .then()
                .statusCode(409);
        assertEquals("CANCELLED", bookings.statusOf(call));
    }

    /** A52, I14: the move read the call, then waited for the expert's time; what happened meanwhile counts. */
    @Test
    void aMoveThatWaitedDoesNotUndoACancellation() {
        var expert = anExpert.inBerlin();
        var call = bookings.paid(Browser.newReader("ana"), expert, anExpert.slot(expert, Duration.ofDays(5)));
        var next = anExpert.slot(expert, Duration.ofDays(8));
        try (var pool = Executors.newSingleThreadExecutor()) {
            var move = QuarkusTransaction.requiringNew().call(() -> {
                slots.lock(expert.id());
                var waiting = pool.submit(() -> moveCall.byClient(call, next));
                Eventually.within(Duration.ofSeconds(10), "the move waits", () -> rows.count(WAITING_FOR_US) == 1);
                QuarkusTransaction.requiringNew().run(() -> cancelCall.byClient(call));
                return waiting;
            });
            var refused = assertThrows(ExecutionException.class, move::get);
            assertEquals(
                    BookingProblem.CALL_OVER,
                    assertInstanceOf(ProblemException.class, refused.getCause()).problem());
        }
        assertEquals("CANCELLED", bookings.statusOf(call));
        assertEquals("1", rows.first("select sequence from call where id = ?", call));
    }

    @Test
    void tooLateToMoveIsSaidAndNothingMoves() {
        var expert = anExpert.inBerlin();
        var ana = Browser.newReader("ana");
        var call = bookings.introduction(ana, expert, anExpert.slot(expert, Duration.ofHours(5)));
        ana.get(page(call)).then().body(not(containsString("Move to another time")));
        ana.post(
                        page(call) + "/move",
                        "at",
                        anExpert.slot(expert, Duration.ofDays(4)).toString())
                .then()
                .statusCode(409)
                .body(containsString("24 hours before"));
    }

    @Test
    void theClientReadsSharedNotesAndNeverPrivateOnes() {
        var expert = anExpert.inBerlin();
        var ana = Browser.newReader("ana");
        var call = bookings.introduction(ana, expert, anExpert.slot(expert, Duration.ofDays(3)));
        expert.browser()
                .post(
                        "/account/bookings/expert/calls/" + call + "/notes",
                        "room",
                        "https://meet.example.org/x",
                        "shared",
                        "See chapter two.",
                        "private",
                        "Wants more than she says.")
                .then()
                .statusCode(303);
        expert.browser()
                .post("/account/bookings/expert/calls/" + call + "/notes", "room", "javascript:alert(1)")
                .then()
                .statusCode(422);
        ana.get(page(call))
                .then()
                .body(containsString("See chapter two."), not(containsString("Wants more")), containsString("/x"));
        staff().get("/desk/bookings/calls/" + call).then().body(containsString("Wants more than she says."));
    }

    private Calendar invitation(UUID call) throws Exception {
        var written = QuarkusTransaction.requiringNew()
                .call(() -> file.invitation(letters.invitation(calls.getForStaff(call), Call.Side.CLIENT)));
        var read = new CalendarBuilder().build(new ByteArrayInputStream(written));
        assertFalse(read.validate().hasErrors(), () -> new String(written, StandardCharsets.UTF_8));
        return read;
    }

    private static List<String> values(String property, Calendar... files) {
        return List.of(files).stream()
                .map(read -> read.getProperty(property).orElseThrow().getValue())
                .toList();
    }

    private static List<String> eventValues(String property, Calendar... files) {
        return List.of(files).stream()
                .map(read -> read.getComponent("VEVENT")
                        .orElseThrow()
                        .getProperty(property)
                        .orElseThrow()
                        .getValue())
                .toList();
    }

    private long mails(String kind, UUID call) {
        return rows.count("select count(*) from outgoing_mail where kind = ? and cause_id like ?", kind, call + ":%");
    }
}
