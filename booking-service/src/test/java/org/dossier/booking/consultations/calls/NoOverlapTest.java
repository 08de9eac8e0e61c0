package org.dossier.booking.consultations.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.quarkus.logging.Log;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.RealParts;
import org.dossier.booking.consultations.AnExpert;
import org.dossier.booking.consultations.availability.Terms;
import org.dossier.booking.consultations.experts.CallKind;
import org.dossier.booking.consultations.experts.Expert;
import org.dossier.booking.consultations.experts.Experts;
import org.dossier.kit.money.Money;
import org.dossier.kit.problem.ProblemException;
import org.dossier.kit.test.Rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A50, A51, I05: however many clients want an expert's time at once, no two get any of it. The full count of the figure in
 * the documentation is run with {@code -Ddossier.overlap.attempts=100000}.
 */
@QuarkusTest
@WithTestResource(RealParts.class)
class NoOverlapTest {
    private static final int ATTEMPTS = Integer.getInteger("dossier.overlap.attempts", 2_000);

    private static final int CONNECTIONS = Integer.getInteger("dossier.overlap.connections", 32);

    private final AtomicInteger busy = new AtomicInteger();
    private final AnExpert anExpert;
    private final Experts experts;
    private final BookCall bookCall;
    private final CancelCall cancelCall;
    private final Rows rows;
    private final Clock clock;

    NoOverlapTest(
            AnExpert anExpert, Experts experts, BookCall bookCall, CancelCall cancelCall, Rows rows, Clock clock) {
        this.anExpert = anExpert;
        this.experts = experts;
        this.bookCall = bookCall;
        this.cancelCall = cancelCall;
        this.rows = rows;
        this.clock = clock;
    }

    @Test
    void notOneOverlap() throws Exception {
        var made = anExpert.in(
                "Europe/Berlin", new Terms(Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ZERO, 60, 24));
        var expert = experts.get(made.id());
        var kind = experts.getKind(made.id(), made.hour());
        var from = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(2));
        var taken = new AtomicInteger();
        var began = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(CONNECTIONS)) {
            var attempts = IntStream.range(0, ATTEMPTS)
                    .<Callable<Boolean>>mapToObj(i -> () -> attempt(expert, kind, from, taken))
                    .toList();
            for (var attempt : pool.invokeAll(attempts, 3, TimeUnit.HOURS)) {
                attempt.get();
            }
        }
        var seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        Log.infof(
                "%d attempts from %d connections in %.1f s, %d booked, %d turned away",
                ATTEMPTS, CONNECTIONS, seconds, taken.get(), busy.get());
        assertTrue(busy.get() <= ATTEMPTS / 10, () -> busy.get() + " turned away");
        assertTrue(taken.get() > 0);
        assertEquals(0, rows.count("""
                        select count(*) from call a join call b on a.expert_id = b.expert_id and a.id < b.id
                            and a.during && b.during
                        where a.expert_id = ? and a.status in ('HELD', 'PENDING', 'CONFIRMED')
                            and b.status in ('HELD', 'PENDING', 'CONFIRMED')
                        """, made.id()));
    }

    /** One of some 350 half-hours of a week; every tenth call is given up again, so that there is always something to take. */
    private boolean attempt(Expert expert, CallKind kind, Instant from, AtomicInteger taken) {
        var random = ThreadLocalRandom.current();
        var start = from.plus(Duration.ofMinutes(30L * random.nextInt(350)));
        var subject = UUID.randomUUID().toString();
        var client = new Client(subject, "Ana", subject + "@example.org", ZoneId.of("UTC"));
        try {
            var id = bookCall.book(expert, kind, new Money(24_000, "EUR"), start, client, Matter.of("", null, null));
            taken.incrementAndGet();
            if (random.nextInt(10) == 0) {
                cancelCall.byClient(id);
            }
            return true;
        } catch (ProblemException e) {
            assertEquals(BookingProblem.SLOT_TAKEN, e.problem());
            return false;
        } catch (GenericJDBCException e) {
            // More ask than there are connections to the database: after two seconds somebody is turned away (F05).
            busy.incrementAndGet();
            return false;
        }
    }
}
