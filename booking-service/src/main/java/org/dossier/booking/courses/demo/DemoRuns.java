package org.dossier.booking.courses.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.courses.catalogue.BelowMinimum;
import org.dossier.booking.courses.catalogue.Course;
import org.dossier.booking.courses.catalogue.Meeting;
import org.dossier.booking.courses.catalogue.Prices;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.RunStatus;
import org.dossier.booking.courses.demo.DemoCourses.DemoIds;
import org.dossier.booking.payments.RefundPolicy;
import org.dossier.kit.money.Money;

/**
 * When the courses of the demonstration are held, reckoned from today so that there is always something past, under way,
 * full and to come. "OSINT in Russia" keeps to the second Saturday of September.
 */
final class DemoRuns {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String POLICY = "336:100,72:50";

    private final LocalDate today;
    private final Instant now;

    DemoRuns(Instant now) {
        this.now = now;
        this.today = LocalDate.ofInstant(now, BERLIN);
    }

    /** The coming September's; the next if this year's is here or over. */
    Run comingOsint() {
        var day = september(today.getYear());
        if (!day.isAfter(today)) {
            day = september(today.getYear() + 1);
        }
        return run(DemoCourses.OSINT, "coming", BERLIN, days(day, 9, 17), 24, 8, 49_000L, 39_000L, 42_000L);
    }

    /** The last September's. */
    Run pastOsint() {
        var day = september(today.getYear());
        if (!day.isBefore(today)) {
            day = september(today.getYear() - 1);
        }
        return run(DemoCourses.OSINT, "past", BERLIN, days(day, 9, 17), 24, 8, 49_000L, 39_000L, null);
    }

    /** It began last week and goes on next week. */
    Run running() {
        var first = today.minusDays(6);
        var meetings = new ArrayList<>(days(first, 18, 20));
        meetings.addAll(days(first.plusDays(7), 18, 20));
        meetings.addAll(days(first.plusDays(14), 18, 20));
        return run(DemoCourses.TECHNIQUES, "running", BERLIN, meetings, 16, 5, 32_000L, 26_000L, null);
    }

    Run techniquesLater() {
        var first = today.plusDays(47);
        var meetings = new ArrayList<>(days(first, 18, 20));
        meetings.addAll(days(first.plusDays(7), 18, 20));
        meetings.addAll(days(first.plusDays(14), 18, 20));
        return run(DemoCourses.TECHNIQUES, "later", BERLIN, meetings, 16, 5, 32_000L, 26_000L, 28_000L);
    }

    /** A few seats are left. */
    Run nearlyFull() {
        var first = today.plusDays(19);
        var meetings = new ArrayList<>(days(first, 9, 13));
        meetings.addAll(days(first.plusDays(1), 9, 13));
        return run(
                DemoCourses.SANCTIONS, "coming", ZoneId.of("Europe/Vienna"), meetings, 12, 4, 54_000L, 45_000L, null);
    }

    /** Sold out, with people who wait. */
    Run full() {
        return run(
                DemoCourses.SHIPS,
                "full",
                ZoneId.of("Europe/Oslo"),
                days(today.plusDays(12), 17, 20),
                10,
                4,
                21_000L,
                17_000L,
                null);
    }

    Run shipsLater() {
        return run(
                DemoCourses.SHIPS,
                "later",
                ZoneId.of("Europe/Oslo"),
                days(today.plusDays(61), 17, 20),
                10,
                4,
                21_000L,
                17_000L,
                null);
    }

    /** Early prices still apply. */
    Run early() {
        return run(
                DemoCourses.WATER,
                "coming",
                BERLIN,
                days(today.plusDays(75), 10, 17),
                20,
                6,
                42_000L,
                34_000L,
                36_000L);
    }

    /** Too few people so far, and the decision is near. */
    Run belowMinimum() {
        return run(
                DemoCourses.TREATIES,
                "coming",
                ZoneId.of("Asia/Tbilisi"),
                days(today.plusDays(16), 10, 13),
                18,
                6,
                16_000L,
                12_000L,
                null);
    }

    Run pastForecasts() {
        return run(
                DemoCourses.FORECASTS,
                "past",
                BERLIN,
                days(today.minusDays(20), 10, 17),
                14,
                5,
                38_000L,
                30_000L,
                null);
    }

    Run forecastsLater() {
        return run(
                DemoCourses.FORECASTS,
                "coming",
                BERLIN,
                days(today.plusDays(33), 10, 17),
                14,
                5,
                38_000L,
                30_000L,
                null);
    }

    private Run run(
            Course course,
            String name,
            ZoneId zone,
            List<Meeting> meetings,
            int capacity,
            int minimum,
            long price,
            long subscriber,
            @Nullable Long early) {
        var begins = meetings.getFirst().begins().atZone(zone).toInstant();
        var numbered = new ArrayList<Meeting>();
        meetings.forEach(each -> numbered.add(new Meeting(numbered.size() + 1, each.begins(), each.ends())));
        return new Run(
                id(course, name),
                course.id(),
                zone,
                begins,
                meetings.getLast().ends().atZone(zone).toInstant(),
                capacity,
                0,
                minimum,
                BelowMinimum.CANCEL,
                begins.minus(Duration.ofDays(10)),
                new Prices(
                        new Money(price, "EUR"),
                        new Money(subscriber, "EUR"),
                        early == null ? null : new Money(early, "EUR"),
                        early == null ? null : begins.minus(Duration.ofDays(30))),
                RefundPolicy.parse(POLICY),
                false,
                begins.isBefore(now) ? RunStatus.CONFIRMED : RunStatus.OPEN,
                new Run.Links("", "", ""),
                numbered);
    }

    private static UUID id(Course course, String name) {
        return DemoIds.of(course.slug() + "-" + name);
    }

    private static List<Meeting> days(LocalDate day, int from, int to) {
        return List.of(new Meeting(1, day.atTime(LocalTime.of(from, 0)), day.atTime(LocalTime.of(to, 0))));
    }

    private static LocalDate september(int year) {
        return LocalDate.of(year, Month.SEPTEMBER, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SATURDAY));
    }
}
