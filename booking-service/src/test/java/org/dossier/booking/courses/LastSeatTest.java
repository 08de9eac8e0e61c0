package org.dossier.booking.courses;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.RealParts;
import org.dossier.booking.Rows;

import static org.dossier.booking.courses.CourseRuns.aRun;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * R24, I04, I06: many people and one thing. {@code -Ddossier.test.rounds=1000} for the figure that is promised; few
 * rounds in an ordinary build.
 */
@QuarkusTest
@WithTestResource(RealParts.class)
class LastSeatTest {
    private static final int PEOPLE = Integer.getInteger("dossier.test.people", 200);
    private static final int ROUNDS = Integer.getInteger("dossier.test.rounds", 3);

    @Inject
    CourseRuns courseRuns;

    @Inject
    Rows rows;

    @Test
    void theLastSeatIsSoldOnce() throws Exception {
        var people = people();
        var slowest = new AtomicLong();
        for (int round = 0; round < ROUNDS; round++) {
            var run = courseRuns.add(aRun().seats(1));
            var path = courseRuns.enrolPath(run);
            slowest.set(0); // the last round counts, when all is warm
            var answers = atOnce(people, person -> {
                var begun = System.nanoTime();
                var status = person.post(
                                path, "name", "Ana", "email", person.person().email())
                        .statusCode();
                slowest.accumulateAndGet(System.nanoTime() - begun, Math::max);
                return status;
            });
            assertEquals(1, answers.stream().filter(status -> status == 303).count(), "sold in round " + round);
            assertEquals(
                    PEOPLE - 1, answers.stream().filter(status -> status == 409).count(), "sold out in round " + round);
            assertEquals(1, courseRuns.taken(run));
            assertEquals(
                    1,
                    rows.count(
                            "select count(*) from seat where run_id = ? and status in ('HELD', 'CONFIRMED')",
                            run.id()));
        }
        System.out.printf("Last seat: %d rounds, slowest answer %d ms%n", ROUNDS, slowest.get() / 1_000_000);
    }

    @Test
    void aVoucherIsCountedToItsLimit() throws Exception {
        var people = people();
        var run = courseRuns.add(aRun().seats(1000));
        var path = courseRuns.enrolPath(run);
        var code = courseRuns.voucher(10, null, 7, 1);
        var answers = atOnce(
                people,
                person -> person.post(
                                path, "name", "Ana", "email", person.person().email(), "voucher", code)
                        .statusCode());
        assertEquals(7, answers.stream().filter(status -> status == 303).count());
        assertEquals("7", rows.first("select used from voucher where code = ?", code));
        assertEquals(7, courseRuns.taken(run));
    }

    @Test
    void onePersonUsesAVoucherOnce() throws Exception {
        var ana = EnrolTest.someone("ana");
        var run = courseRuns.add(aRun().seats(1000));
        var path = courseRuns.enrolPath(run);
        var code = courseRuns.voucher(10, null, 100, 1);
        var tries = new ArrayList<Browser>();
        for (int i = 0; i < 20; i++) {
            tries.add(ana);
        }
        var answers = atOnce(
                tries,
                person -> person.post(
                                path, "name", "Ana", "email", person.person().email(), "voucher", code)
                        .statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 303).count());
        assertTrue(answers.stream().allMatch(status -> status == 303 || status == 422), answers::toString);
        assertEquals("1", rows.first("select used from voucher where code = ?", code));
    }

    private static List<Browser> people() {
        var people = new ArrayList<Browser>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(EnrolTest.someone("p" + i));
        }
        return people;
    }

    private interface Try {
        int by(Browser person) throws Exception;
    }

    private static List<Integer> atOnce(List<Browser> people, Try attempt) throws Exception {
        var start = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = people.stream()
                    .map(person -> executor.submit((Callable<Integer>) () -> {
                        start.await();
                        return attempt.by(person);
                    }))
                    .toList();
            start.countDown();
            var answers = new ArrayList<Integer>();
            for (var each : waiting) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
