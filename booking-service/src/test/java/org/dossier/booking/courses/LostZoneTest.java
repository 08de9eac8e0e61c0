package org.dossier.booking.courses;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.RealParts;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.test.Rows;

import static org.dossier.booking.courses.CourseRuns.aRun;
import static org.dossier.booking.courses.EnrolTest.someone;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** A run in a zone that Java does not know, or no longer, does no harm, and staff are told what to do about it. */
@QuarkusTest
@WithTestResource(RealParts.class)
class LostZoneTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String LOST = "Asia/Nowhere";

    @Inject
    CourseRuns courseRuns;

    @Inject
    Runs runs;

    @Inject
    Rows rows;

    @Inject
    Clock now;

    private final Browser amir = Browser.withRoles("amir", StaffRole.ACCOUNT_MANAGER);
    private final Browser ana = someone("ana");
    private LocalDate day;
    private Run run;
    private UUID booking;

    @BeforeEach
    void aRunIsBookedAndItsZoneIsLost() {
        day = LocalDate.ofInstant(now.instant(), ZoneOffset.UTC).plusDays(50);
        var course = courseRuns.course();
        var id = UUID.randomUUID();
        assertEquals(303, save(course.id(), id, BERLIN.getId()));
        run = runs.get(id);
        booking = courseRuns.paid(ana, run);
        putInto(LOST);
    }

    @AfterEach
    void theZoneIsKnownAgain() {
        putInto(BERLIN.getId());
    }

    @Test
    void readersSeeItAndAllOthersAtTheMomentThatWasTold() {
        var other = courseRuns.add(aRun());
        var offset = BERLIN.getRules().getOffset(run.beginsAt());
        for (var visitor : List.of(Browser.GUEST, ana)) {
            visitor.get("/courses")
                    .then()
                    .statusCode(200)
                    .body(containsString("#run-" + run.id()), containsString("#run-" + other.id()));
        }
        Browser.GUEST
                .get(courseRuns.courseOf(run).path())
                .then()
                .statusCode(200)
                .body(containsString("UTC" + offset));
        ana.get("/account/bookings")
                .then()
                .statusCode(200)
                .body(containsString(courseRuns.courseOf(run).title()));
        ana.get("/account/bookings/courses/" + booking).then().statusCode(200);
        var lost = runs.get(run.id());
        assertEquals(run.beginsAt(), lost.meetings().getFirst().beginsIn(lost.zone()));
    }

    @Test
    void theDeskNamesItAndChoosingAnotherZoneTellsNobodyWhatTheyKnow() {
        var form = CourseRuns.formPath(run.courseId(), run.id());
        amir.get("/desk/bookings")
                .then()
                .statusCode(200)
                .body(containsString("no zone is known as " + LOST), containsString(form));
        amir.get("/desk/bookings/courses").then().statusCode(200);
        amir.get("/desk/bookings/courses/runs/" + run.id()).then().statusCode(200);
        amir.get(form).then().statusCode(200).body(containsString("value=\"" + LOST + "\""));
        assertEquals(422, save(run.courseId(), run.id(), LOST));
        assertEquals(LOST, rows.first("select zone from run where id = ?", run.id()));

        assertEquals(303, save(run.courseId(), run.id(), BERLIN.getId()));
        amir.get("/desk/bookings").then().body(not(containsString(form)));
        var after = runs.get(run.id());
        assertEquals(List.of(BERLIN, run.beginsAt(), 1), List.of(after.zone(), after.beginsAt(), after.taken()));
        assertEquals(List.of("SEAT_INVITATION"), courseRuns.mailsTo(ana.person().email()));
    }

    @Test
    void meetingsOnBothSidesOfAChangeOfClocksStayWhereTheyWereTold() {
        theZoneIsKnownAgain();
        day = changeOfClocks().minusDays(3);
        var id = UUID.randomUUID();
        var after = day.plusDays(7) + " 09:00-17:00";
        var meetings = day + " 09:00-17:00\n" + after;
        assertEquals(303, save(run.courseId(), id, BERLIN.getId(), meetings));
        run = runs.get(id);
        courseRuns.paid(ana, run);
        var told = moments();
        var letters = courseRuns.mailsTo(ana.person().email());
        putInto(LOST);
        assertEquals(told, moments());
        amir.get(CourseRuns.formPath(run.courseId(), id)).then().statusCode(200).body(containsString(after));
        assertEquals(303, save(run.courseId(), id, BERLIN.getId(), meetings));
        assertEquals(told, moments());
        assertEquals(letters, courseRuns.mailsTo(ana.person().email()));
        assertEquals(303, save(run.courseId(), id, BERLIN.getId(), meetings.replace(after, after.replace("17", "18"))));
        assertNotEquals(letters, courseRuns.mailsTo(ana.person().email()));
    }

    private LocalDate changeOfClocks() {
        var soon = now.instant().plus(Duration.ofDays(20));
        return LocalDate.ofInstant(BERLIN.getRules().nextTransition(soon).getInstant(), BERLIN);
    }

    private List<Instant> moments() {
        var kept = runs.get(run.id());
        return kept.meetings().stream()
                .flatMap(meeting -> Stream.of(meeting.beginsIn(kept.zone()), meeting.endsIn(kept.zone())))
                .toList();
    }

    private int save(UUID course, UUID id, String zone) {
        return save(course, id, zone, day + " 09:00-17:00");
    }

    private int save(UUID course, UUID id, String zone, String meetings) {
        return CourseRuns.enter(amir, course, id, zone, day, meetings).statusCode();
    }

    private void putInto(String zone) {
        rows.all("update run set zone = ? where id = ? returning 1", zone, run.id());
    }
}
