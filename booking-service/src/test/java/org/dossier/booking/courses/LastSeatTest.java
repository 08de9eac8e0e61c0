package org.dossier.booking.courses;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.RealParts;
import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.test.Rows;

import static org.dossier.booking.courses.CourseRuns.aRun;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * R24, I04, I06: many people and one thing. {@code -Ddossier.test.rounds=1000} for the figure that is promised; few rounds
 * in an ordinary build. On a busy machine somebody may wait two seconds for a connection to the database and is asked to
 * come again (F05).
 */
@QuarkusTest
@WithTestResource(RealParts.class)
class LastSeatTest {
    private static final int PEOPLE = Integer.getInteger("dossier.test.people", 200);
    private static final int ROUNDS = Integer.getInteger("dossier.test.rounds", 3);

    private static final Set<Integer> SOLD_OUT_OR_BUSY = Set.of(409, 503);

    /** Tokens hold for five minutes. */
    private static final int FRESH = 50;

    private static final String ANA = "name=Ana&email=ana%40example.org";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    CourseRuns courseRuns;

    @Inject
    Rows rows;

    @Test
    void theLastSeatIsSoldOnce() throws Exception {
        var people = people();
        var times = new ArrayList<Long>();
        var tokens = List.<String>of();
        for (int round = 0; round < ROUNDS; round++) {
            if (round % FRESH == 0) {
                tokens = people.stream().map(person -> person.person().bearer()).toList();
            }
            var run = courseRuns.add(aRun().seats(1));
            var path = courseRuns.enrolPath(run);
            var requests = tokens.stream().map(token -> form(path, token, ANA)).toList();
            var slowest = new AtomicLong();
            var answers = atOnce(requests, request -> {
                var begun = System.nanoTime();
                var status = status(request);
                slowest.accumulateAndGet((System.nanoTime() - begun) / 1_000_000, Math::max);
                return status;
            });
            times.add(slowest.get());
            assertEquals(1, answers.stream().filter(status -> status == 303).count(), "sold in round " + round);
            assertEquals(
                    PEOPLE - 1,
                    answers.stream().filter(SOLD_OUT_OR_BUSY::contains).count(),
                    "sold out in round " + round);
            assertEquals(1, courseRuns.taken(run));
            assertEquals(
                    1,
                    rows.count(
                            "select count(*) from seat where run_id = ? and status in ('HELD', 'CONFIRMED')",
                            run.id()));
        }
        times.sort(null);
        System.out.printf(
                "Last seat: %d people, %d rounds; the last answer of a round after %d ms (median), %d ms (99 of 100), %d ms (slowest)%n",
                PEOPLE, ROUNDS, times.get(times.size() / 2), times.get(times.size() * 99 / 100), times.getLast());
    }

    /** The plainest client there is: what is measured is the service. */
    private static HttpRequest form(String path, String token, String entered) {
        var address = "http://localhost:" + RestAssured.port + path;
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", token)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(entered))
                .build();
    }

    private static HttpRequest form(String path, Browser person, String entered) {
        return form(path, person.person().bearer(), entered);
    }

    private int status(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
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

    /** Who takes seats of a run and who gives seats of it free do not block each other for good. */
    @Test
    void manyEnrolWhileManyGiveUp() throws Exception {
        var people = people();
        var run = courseRuns.add(aRun().seats(1000));
        var path = courseRuns.enrolPath(run);
        var held = new HashMap<Browser, UUID>();
        people.subList(0, PEOPLE / 2).forEach(person -> held.put(person, courseRuns.enrol(person, run)));
        var requests = people.stream()
                .map(person -> held.containsKey(person)
                        ? form("/account/bookings/courses/" + held.get(person) + "/release", person, "")
                        : form(path, person, ANA))
                .toList();
        var answers = atOnce(requests, this::status);
        assertEquals(Set.of(303), Set.copyOf(answers));
        assertEquals(PEOPLE - held.size(), courseRuns.taken(run));
    }

    /** I06: a double click, and more than that. */
    @Test
    void aFormThatIsSentManyTimesAtOnceCountsOnce() throws Exception {
        var run = courseRuns.add(aRun());
        var ana = EnrolTest.someone("ana");
        var amir = Browser.withRoles("amir", StaffRole.ACCOUNT_MANAGER);
        sendManyTimes(ana, courseRuns.enrolPath(run), ANA);
        assertEquals(1, courseRuns.taken(run));
        sendManyTimes(amir, "/desk/bookings/courses/runs/" + run.id() + "/seats", ANA + "&reason=Speaker");
        assertEquals(2, courseRuns.taken(run));
        sendManyTimes(ana, courseRuns.courseOf(run).oneToOnePath(), "hours=2");
        assertEquals(1, rows.count("select count(*) from hours_purchase where buyer_subject = ?", ana.subject()));
        assertEquals(2, rows.count("select count(*) from payment where buyer_subject = ?", ana.subject()));
    }

    private void sendManyTimes(Browser person, String path, String entered) throws Exception {
        var request = form(path, person, entered + "&key=" + UUID.randomUUID());
        var places = ConcurrentHashMap.<String>newKeySet();
        var answers = atOnce(Collections.nCopies(20, request), each -> {
            var answer = http.send(each, HttpResponse.BodyHandlers.discarding());
            places.add(answer.headers().firstValue("Location").orElse("nowhere"));
            return answer.statusCode();
        });
        assertEquals(Set.of(303), Set.copyOf(answers), path);
        assertEquals(1, places.size(), places::toString);
    }

    private static List<Browser> people() {
        var people = new ArrayList<Browser>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(EnrolTest.someone("p" + i));
        }
        return people;
    }

    private interface Try<T> {
        int by(T person) throws Exception;
    }

    private static <T> List<Integer> atOnce(List<T> people, Try<T> attempt) throws Exception {
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
