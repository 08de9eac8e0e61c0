package org.dossier.booking.courses;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dossier.booking.Browser;
import org.dossier.booking.PaymentsNextDoor;
import org.dossier.booking.RealParts;
import org.dossier.booking.hours.Hours;
import org.dossier.kit.problem.ProblemException;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;

import static org.dossier.booking.courses.CourseRuns.booked;
import static org.dossier.booking.courses.EnrolTest.someone;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class OneToOneTest {
    @Inject
    CourseRuns courseRuns;

    @Inject
    PaymentsNextDoor payments;

    @Inject
    MovableClock clock;

    @Inject
    Hours hours;

    @Inject
    Rows rows;

    @Test
    void hoursAreBoughtOnceAndUsedOneByOne() {
        var ana = someone("ana");
        bought(ana, 2);
        var first = UUID.randomUUID();
        take(ana, first);
        take(ana, first);
        var second = UUID.randomUUID();
        take(ana, second);
        assertThrows(ProblemException.class, () -> take(ana, UUID.randomUUID()));
        assertTrue(giveBack(first));
        assertFalse(giveBack(first));
        take(ana, UUID.randomUUID());
        assertEquals(0, hours.of(ana.subject()).getFirst().leftMinutes());
        assertThrows(ProblemException.class, () -> take(someone("ben"), UUID.randomUUID()));
        ana.get("/account/bookings").then().body(containsString("0 h 0 min left"));
    }

    /** I04 for hours: never more used than bought, however many calls are booked at once. */
    @Test
    void neverMoreIsUsedThanWasBought() {
        var ana = someone("ana");
        bought(ana, 3);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 30).forEach(i -> executor.submit(() -> take(ana, UUID.randomUUID())));
        } // closing waits for all of them
        assertEquals("180", rows.first("select used_minutes from hours_account where subject = ?", ana.subject()));
        assertEquals(3, rows.count("""
                select count(*) from hours_use where account_id in (select id from hours_account where subject = ?)
                """, ana.subject()));
    }

    /** Nothing scarce is held, so that a late payment buys the hours all the same. */
    @Test
    void aLatePaymentBuysTheHours() {
        var ana = someone("ana");
        var course = courseRuns.course();
        var id = booked(ana.post(course.oneToOnePath(), "hours", "4"));
        clock.forward(Duration.ofHours(3));
        ana.post("/account/bookings/courses/hours/" + id + "/payment").then().statusCode(409);
        payments.pay(payments.paymentOf(id));
        assertEquals(240, hours.of(ana.subject()).getFirst().leftMinutes());
    }

    /** R22, A43 */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "41", "1.5", "2147483648", "", "one"})
    void anOddNumberOfHoursIsRefused(String number) {
        var course = courseRuns.course();
        someone("ana")
                .post(course.oneToOnePath(), "hours", number, "price", "1")
                .then()
                .statusCode(422);
    }

    /** R02 */
    @Test
    void anotherPersonsPurchaseDoesNotExist() {
        var course = courseRuns.course();
        var id = booked(someone("ana").post(course.oneToOnePath(), "hours", "1"));
        someone("eve").get("/account/bookings/courses/hours/" + id).then().statusCode(404);
        someone("eve")
                .post("/account/bookings/courses/hours/" + id + "/payment")
                .then()
                .statusCode(404);
    }

    private void bought(Browser reader, int number) {
        var course = courseRuns.course();
        Browser.GUEST.get(course.oneToOnePath()).then().statusCode(200).body(containsString("€120.00"));
        var id = booked(reader.post(course.oneToOnePath(), "hours", String.valueOf(number)));
        assertEquals(
                String.valueOf(12_000 * number), rows.first("select total_minor from hours_purchase where id = ?", id));
        payments.pay(payments.paymentOf(id));
        reader.get("/account/bookings/courses/hours/" + id)
                .then()
                .statusCode(200)
                .body(containsString("Paid"));
    }

    private void take(Browser reader, UUID call) {
        QuarkusTransaction.requiringNew().run(() -> hours.take(reader.subject(), "ilka-brandt", 60, call));
    }

    private boolean giveBack(UUID call) {
        return QuarkusTransaction.requiringNew().call(() -> hours.giveBack(call));
    }
}
