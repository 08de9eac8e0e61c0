package org.dossier.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** {@code ./dossier bench --bookings}: whether what is scarce is sold fast, and never twice (I04, I05, R24). */
final class Bookings {
    private static final int BUYERS = 64;
    private static final int RUSH_SECONDS = 30;
    private static final int CLIENTS = 200;
    private static final int EXPERTS = 20;
    private static final int PAGE_READERS = 16;
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final int port;
    private final String publicUrl;
    private final BookingsDatabase database;

    Bookings(int port, Path data) {
        this.port = port;
        this.publicUrl = "http://localhost:" + port;
        this.database = new BookingsDatabase(port, data);
    }

    /** @param rounds of the last seat */
    void run(int rounds) throws Exception {
        var cookie = SignIn.cookieOf(publicUrl, "ben@example.org", "dossier-demo-2026");
        var slug = "load-test-" + UUID.randomUUID().toString().substring(0, 8);
        var course = database.addCourse(slug);
        try (var seats = new Seats(publicUrl, cookie)) {
            sell(seats, slug, database.addRun(course, 10_000));
            lastSeats(seats, slug, course, rounds);
        } finally {
            database.cancelRuns(course);
        }
        slots();
        new Overlaps(database).run();
    }

    /** Sixty-four buyers take one seat after the other of one run. */
    private void sell(Seats seats, String course, UUID run) throws Exception {
        var sold = new AtomicLong();
        rush(seats, course, run, 10, new AtomicLong());
        rush(seats, course, run, RUSH_SECONDS, sold);
        var taken = database.count("select taken from run where id = ?", run);
        var confirmed = database.count("select count(*) from seat where run_id = ? and status = 'CONFIRMED'", run);
        System.out.printf(
                "seats of one run, %d buyers: %,d a minute; counted %,d, in people's names %,d%n",
                BUYERS, sold.get() * 60 / RUSH_SECONDS, taken, confirmed);
    }

    private static void rush(Seats seats, String course, UUID run, int seconds, AtomicLong sold) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        all(BUYERS, () -> {
            while (System.nanoTime() < end) {
                if (seats.take(course, run) == 303) {
                    sold.incrementAndGet();
                }
            }
            return 0L;
        });
    }

    /** Two hundred clients want the last seat at the same moment, round after round. */
    private void lastSeats(Seats seats, String course, UUID courseId, int rounds) throws Exception {
        var wrong = 0;
        var failed = 0L;
        var slowest = 0L;
        for (int round = 0; round < rounds; round++) {
            var run = database.addRun(courseId, 1);
            var won = new AtomicInteger();
            var lost = new AtomicInteger();
            var together = new CyclicBarrier(CLIENTS);
            var times = all(CLIENTS, () -> {
                together.await();
                var begun = System.nanoTime();
                var status = seats.take(course, run);
                (status == 303 ? won : status == 409 ? lost : new AtomicInteger()).incrementAndGet();
                return System.nanoTime() - begun;
            });
            slowest = Math.max(
                    slowest, times.stream().mapToLong(time -> time).max().orElse(0));
            failed += CLIENTS - won.get() - lost.get();
            var held = database.count("select count(*) from seat where run_id = ? and status <> 'ENDED'", run);
            if (won.get() != 1 || held != 1 || database.count("select taken from run where id = ?", run) != 1) {
                wrong++;
            }
        }
        System.out.printf(
                "last seat, %d clients, %,d rounds: %d rounds not sold exactly once, %d answers neither seat nor sold out,"
                        + " slowest answer %d ms%n",
                CLIENTS, rounds, wrong, failed, TimeUnit.NANOSECONDS.toMillis(slowest));
    }

    /** The free slots of twenty experts over sixty days, in one answer. */
    private void slots() throws SQLException {
        for (long n = database.count("select count(*) from expert"); n < EXPERTS; n++) {
            addExpert(n);
        }
        var mix = new Mix("slots", port, "/api/consultations/slots?days=60", Map.of());
        new Load(TEN_SECONDS, PAGE_READERS).saturate(mix);
        var measured = new Load(TEN_SECONDS, PAGE_READERS).saturate(mix);
        database.update("update expert set active = false where slug like 'load-test-%'");
        System.out.printf(
                "free slots of %d experts over 60 days, 16 connections: %,.0f/s, p50 %.1f ms, p99 %.1f ms, %d errors%n",
                EXPERTS, measured.perSecond(), measured.p50(), measured.p99(), measured.errors());
    }

    private void addExpert(long n) throws SQLException {
        var id = UUID.randomUUID();
        database.update(
                "insert into expert (id, slug, name, email, zone) values (?, ?, 'Load test', ?, 'Europe/Berlin')",
                id,
                "load-test-" + id,
                "load-test-" + n + "-" + id + "@example.org");
        for (int day = 1; day <= 5; day++) {
            database.update(
                    "insert into weekly_hours (id, expert_id, weekday, from_time, to_time) values (?, ?, ?, '09:00', '17:00')",
                    UUID.randomUUID(),
                    id,
                    day);
        }
    }

    /** Runs the same at once in so many threads, and waits for all. */
    static List<Long> all(int threads, Callable<Long> task) throws InterruptedException, ExecutionException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new ArrayList<Future<Long>>();
            for (int i = 0; i < threads; i++) {
                begun.add(executor.submit(task));
            }
            var results = new ArrayList<Long>();
            for (var future : begun) {
                results.add(future.get());
            }
            return results;
        }
    }
}
