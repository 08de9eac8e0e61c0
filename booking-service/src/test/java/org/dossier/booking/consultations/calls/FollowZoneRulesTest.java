package org.dossier.booking.consultations.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.Jobs;
import org.dossier.booking.MovingZone;
import org.dossier.booking.RealParts;
import org.dossier.booking.SeenLetters;
import org.dossier.booking.consultations.AnExpert;
import org.dossier.booking.consultations.availability.Terms;
import org.dossier.booking.consultations.experts.Experts;
import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.Rows;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A state changes the rules of its time zone after calls were booked in it. */
@QuarkusTest
@WithTestResource(RealParts.class)
class FollowZoneRulesTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Terms TERMS = new Terms(Duration.ZERO, Duration.ofMinutes(15), Duration.ZERO, 365, 24);

    private final FollowZoneRules followZoneRules;
    private final AnExpert anExpert;
    private final BookByHand bookByHand;
    private final Calls calls;
    private final Experts experts;
    private final Bookings bookings;
    private final Jobs jobs;
    private final Rows rows;
    private final Clock clock;

    FollowZoneRulesTest(
            FollowZoneRules followZoneRules,
            AnExpert anExpert,
            BookByHand bookByHand,
            Calls calls,
            Experts experts,
            Bookings bookings,
            Jobs jobs,
            Rows rows,
            Clock clock) {
        this.followZoneRules = followZoneRules;
        this.anExpert = anExpert;
        this.bookByHand = bookByHand;
        this.calls = calls;
        this.experts = experts;
        this.bookings = bookings;
        this.jobs = jobs;
        this.rows = rows;
        this.clock = clock;
    }

    private Instant today;

    /** Looked up once, so that no midnight comes between two looks. */
    @BeforeEach
    void theZoneIsFiveHoursAhead() {
        MovingZone.at("+05:00");
        today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    }

    @Test
    void aCallStaysAtItsHourAndItsMomentMoves() {
        var expert = anExpert.in(MovingZone.NAME, TERMS);
        var ana = Browser.newReader("ana");
        var at = noon(3);
        var call = bookings.introduction(ana, expert, at);
        MovingZone.at("+06:00");
        Eventually.within(SOON, "the moment has moved", () -> startOf(call).equals(at.minus(HOUR)));

        assertEquals(at.minus(HOUR).plus(Duration.ofMinutes(35)), momentOf("guarded_to", call));
        var later = bookings.introduction(Browser.newReader("ben"), anExpert.in(MovingZone.NAME, TERMS), noon(6));
        untilFollowed(later);
        untilFollowed(later); // so that the job has ended once in between, and has looked at both
        var letters = SeenLetters.all(call.toString()).stream()
                .filter(seen -> seen.kind().equals("CALL_FOLLOWS_RULES"))
                .toList();
        assertEquals(2, letters.size(), "client and expert");
        var invitation = letters.getFirst().letter().invitation();
        assertTrue(invitation.uid().startsWith(call.toString()));
        assertEquals(1, invitation.sequence());
        assertTrue(
                letters.getFirst().letter().paragraphs().getFirst().contains("time zone " + MovingZone.NAME),
                "it says why");
        ana.get("/account/bookings/calls/" + call).then().body(containsString("choose another one or cancel"));
        assertEquals(1, rows.count("select count(*) from audit_entry where target_id = ?", call.toString()));
    }

    @Test
    void rulesOlderThanThoseFollowedBeforeAreNotFollowed() {
        rules("9999z");
        jobs.awaitRun("calls-follow-zone-rules"); // one that had looked at the version before is over
        var call = bookings.introduction(Browser.newReader("ana"), anExpert.in(MovingZone.NAME, TERMS), noon(7));
        try {
            MovingZone.at("+06:00");
            followZoneRules.run();
            assertEquals(noon(7), startOf(call));
        } finally {
            rules("1970a");
        }
        Eventually.within(SOON, "it moves", () -> startOf(call).equals(noon(7).minus(HOUR)));
    }

    /** The second stands where the first is put: both move, and neither is taken for an obstacle. */
    @Test
    void callsOfADayMoveTogether() {
        var expert = anExpert.in(MovingZone.NAME, TERMS);
        var first = bookings.introduction(Browser.newReader("ana"), expert, noon(4));
        var second = bookings.introduction(Browser.newReader("ben"), expert, noon(4).plus(HOUR));
        MovingZone.at("+04:00");
        Eventually.within(
                SOON,
                "both have moved",
                () -> startOf(first).equals(noon(4).plus(HOUR))
                        && startOf(second).equals(noon(4).plus(HOUR.multipliedBy(2))));
    }

    /** A50, I05: an overlap that would arise is a task of the desk. */
    @Test
    void whatWouldOverlapWaitsForTheDesk() {
        var expert = anExpert.in(MovingZone.NAME, TERMS);
        var ana = bookings.introduction(Browser.newReader("ana"), expert, noon(5));
        var amir = Browser.withRoles("amir", StaffRole.ACCOUNT_MANAGER);
        var other = bookings.introduction(Browser.newReader("ben"), expert, noon(5).plus(HOUR));
        // Booked while the expert lived elsewhere: this one does not move.
        rows.all(
                "update call set zone = 'UTC', civil_start = starts_at at time zone 'UTC' where id = ? returning 1",
                other);
        MovingZone.at("+04:00");
        Eventually.within(
                SOON,
                "it is known to clash",
                () -> rows.count("select count(*) from call where id = ? and clashes_since is not null", ana) == 1);
        assertEquals(noon(5), startOf(ana));
        assertEquals("CONFIRMED", bookings.statusOf(ana));
        assertEquals(0, rows.count("select sequence from call where id = ?", ana));
        amir.get("/desk/bookings").then().body(containsString("/desk/bookings/calls/" + ana));

        amir.post(
                        "/desk/bookings/calls/" + ana + "/move",
                        "start",
                        noon(9).atZone(ZoneId.of(MovingZone.NAME))
                                .toLocalDateTime()
                                .toString(),
                        "reason",
                        "The zone has new rules")
                .then()
                .statusCode(303);
        amir.get("/desk/bookings").then().body(not(containsString("time zone rules put onto")));
    }

    /** The clocks show it twice in one night, and the second time is meant: nothing is displaced, and the entry says so. */
    @Test
    void anHourThatComesTwiceIsTheOneThatWasBooked() {
        var made = anExpert.in("America/New_York", TERMS);
        var expert = experts.get(made.id());
        var kind = experts.getKind(made.id(), made.introduction());
        var start = clocksGoBackIn(expert.zone()).plus(Duration.ofMinutes(30));
        var guest = new BookByHand.Guest("Nora", "nora@example.org", "");
        var call = bookByHand.book(expert, kind, guest, start);
        var invitation = SeenLetters.all(call.toString()).getFirst().letter().invitation();
        assertEquals(start, invitation.start().atZone(invitation.zone()).toInstant());
        assertTrue(calls.displaced(clock.instant()).stream()
                .noneMatch(each -> each.id().equals(call)));
    }

    /** Moves one call alone, as if its rules had changed, and waits for the job. */
    private void untilFollowed(UUID call) {
        var before = startOf(call);
        rows.all("update call set civil_start = civil_start + interval '1 hour' where id = ? returning 1", call);
        Eventually.within(SOON, "it has moved", () -> startOf(call).equals(before.plus(HOUR)));
    }

    private void rules(String version) {
        rows.all(
                "insert into zone_rules (version) values (?) on conflict (the_only) do update set version = excluded.version returning 1",
                version);
    }

    private Instant clocksGoBackIn(ZoneId zone) {
        var change = zone.getRules().nextTransition(clock.instant());
        while (!change.isOverlap()) {
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return change.getInstant();
    }

    private Instant noon(int days) {
        return today.plus(days, ChronoUnit.DAYS).plus(Duration.ofHours(9));
    }

    private Instant startOf(UUID call) {
        return momentOf("starts_at", call);
    }

    private Instant momentOf(String column, UUID call) {
        var micros = rows.count(
                switch (column) {
                    case "starts_at" -> "select (extract(epoch from starts_at) * 1000)::bigint from call where id = ?";
                    default -> "select (extract(epoch from guarded_to) * 1000)::bigint from call where id = ?";
                },
                call);
        return Instant.ofEpochMilli(micros);
    }
}
