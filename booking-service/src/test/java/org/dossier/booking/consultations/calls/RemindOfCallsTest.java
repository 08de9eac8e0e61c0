package org.dossier.booking.consultations.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.RealParts;
import org.dossier.booking.consultations.AnExpert;
import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** I11: reminders, each once. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RemindOfCallsTest {
    private final AnExpert anExpert;
    private final Bookings bookings;
    private final MovableClock clock;
    private final Clock now;
    private final Rows rows;

    RemindOfCallsTest(AnExpert anExpert, Bookings bookings, MovableClock clock, Clock now, Rows rows) {
        this.anExpert = anExpert;
        this.bookings = bookings;
        this.clock = clock;
        this.now = now;
        this.rows = rows;
    }

    /** I11: each reminder once, also when the job looks many times; and again for the new time of a call that moved. */
    @Test
    void clientAndExpertAreRemindedADayAndAnHourBeforeEachOnce() {
        var expert = anExpert.inBerlin();
        var at = anExpert.slot(expert, Duration.ofHours(50));
        var call = bookings.introduction(Browser.newReader("ana"), expert, at);
        forwardUntil(at.minus(Duration.ofHours(23)));
        Eventually.within(Duration.ofSeconds(20), "the day's reminder", () -> mails("CALL_TOMORROW", call) == 2);
        forwardUntil(at.minus(Duration.ofMinutes(30)));
        Eventually.within(Duration.ofSeconds(20), "the hour's reminder", () -> mails("CALL_IN_AN_HOUR", call) == 2);
        clock.forward(Duration.ofMinutes(5));
        var later = anExpert.slot(expert, Duration.ofHours(50));
        var other = bookings.introduction(Browser.newReader("ben"), expert, later);
        forwardUntil(later.minus(Duration.ofHours(23)));
        Eventually.within(Duration.ofSeconds(20), "the job has looked again", () -> mails("CALL_TOMORROW", other) == 2);
        assertEquals(2, mails("CALL_TOMORROW", call));
        assertEquals(2, mails("CALL_IN_AN_HOUR", call));
    }

    @Test
    void whoBookedLateIsNotRemindedOfTheDay() {
        var expert = anExpert.inBerlin();
        var soon = bookings.introduction(Browser.newReader("ana"), expert, anExpert.slot(expert, Duration.ofHours(5)));
        var later =
                bookings.introduction(Browser.newReader("ben"), expert, anExpert.slot(expert, Duration.ofHours(26)));
        clock.forward(Duration.ofHours(4).plusMinutes(45));
        Eventually.within(Duration.ofSeconds(20), "later is reminded", () -> mails("CALL_TOMORROW", later) == 2);
        assertEquals(0, mails("CALL_TOMORROW", soon));
    }

    /** The next free time may be an hour and a half after the one that was asked for: nights end at half past eleven. */
    private void forwardUntil(Instant moment) {
        clock.forward(Duration.between(now.instant(), moment));
    }

    private long mails(String kind, UUID call) {
        return rows.count("select count(*) from outgoing_mail where kind = ? and cause_id like ?", kind, call + ":%");
    }
}
