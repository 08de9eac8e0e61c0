package org.dossier.booking.courses.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dossier.booking.courses.catalogue.Courses;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.certificates.Certificates;
import org.dossier.booking.courses.demo.DemoCourses.DemoIds;
import org.dossier.booking.courses.seats.Enrolment;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.seats.PlaceStatus;
import org.dossier.booking.courses.seats.Seat;
import org.dossier.booking.courses.vouchers.Voucher;
import org.dossier.booking.courses.vouchers.Vouchers;
import org.dossier.booking.payments.Buyer;
import org.dossier.kit.money.Money;
import org.dossier.kit.sql.Sql;

/**
 * Gives the demonstration its courses, once: what staff change or cancel does not come back. Seats are given as staff
 * give them, free of charge, as no payment stands behind them; nobody gets mail about them.
 */
@ApplicationScoped
class LoadDemoCourses {
    /** As in {@code infra/keycloak/realm-dossier-demo-users.json}. */
    private static final Buyer ANA =
            new Buyer("7eb5c5a0-0da1-5f93-b072-90b25041a6e4", "Ana Petrosyan", "ana@example.org");

    private static final Buyer BEN = new Buyer("c03a5b14-2d78-5de7-a820-d4fadc45c934", "Ben Okafor", "ben@example.org");

    private static final Buyer LEA =
            new Buyer("9f90663c-cd87-5fa1-bb2e-0c55c77d85c8", "Lea Lindqvist", "lea@example.org");

    private static final List<String> OTHERS = List.of(
            "Marek Zielinski",
            "Aigerim Sadykova",
            "Jonas Hedlund",
            "Clara Moreau",
            "Nikos Vassiliou",
            "Fatima Benali",
            "Tom Aldridge",
            "Ieva Kalniņa",
            "Rustam Yusupov",
            "Greta Holm",
            "Daniel Osei",
            "Maria Popescu",
            "Lukas Brenner",
            "Salome Beridze",
            "Henrik Aas",
            "Noor Haddad");

    private final Courses courses;
    private final Runs runs;
    private final Enrolments enrolments;
    private final Vouchers vouchers;
    private final Certificates certificates;
    private final Sql sql;
    private final Clock clock;
    private final boolean demo;

    LoadDemoCourses(
            Courses courses,
            Runs runs,
            Enrolments enrolments,
            Vouchers vouchers,
            Certificates certificates,
            Sql sql,
            Clock clock,
            @ConfigProperty(name = "dossier.demo") boolean demo) {
        this.courses = courses;
        this.runs = runs;
        this.enrolments = enrolments;
        this.vouchers = vouchers;
        this.certificates = certificates;
        this.sql = sql;
        this.clock = clock;
        this.demo = demo;
    }

    void load(@Observes StartupEvent event) {
        if (demo) {
            QuarkusTransaction.requiringNew().run(this::loadOnce);
        }
    }

    private void loadOnce() {
        // Replicas that start together pass here one after the other.
        sql.list("select pg_advisory_xact_lock(hashtext('demo-courses'))", row -> true);
        if (courses.find(DemoCourses.OSINT.id()).isPresent()) {
            return;
        }
        DemoCourses.ALL.forEach(courses::save);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var dates = new DemoRuns(now);
        coming(dates);
        past(dates);
        waitForShips(dates.full(), now);
        vouchers(now);
    }

    private void coming(DemoRuns dates) {
        add(dates.comingOsint());
        fill(dates.comingOsint(), 0, 9);
        seat(dates.comingOsint(), ANA);
        add(dates.running());
        fill(dates.running(), 3, 8);
        add(dates.techniquesLater());
        add(dates.nearlyFull());
        fill(dates.nearlyFull(), 2, 10);
        add(dates.full());
        fill(dates.full(), 0, 10);
        add(dates.shipsLater());
        add(dates.early());
        fill(dates.early(), 6, 3);
        add(dates.belowMinimum());
        fill(dates.belowMinimum(), 9, 2);
        add(dates.forecastsLater());
        fill(dates.forecastsLater(), 1, 5);
    }

    private void past(DemoRuns dates) {
        for (var run : List.of(dates.pastOsint(), dates.pastForecasts())) {
            add(run);
            fill(run, 4, 8);
            seat(run, ANA);
            sql.update("update seat set present = name <> 'Nikos Vassiliou' where run_id = ?", run.id());
            runs.link(
                    run.id(),
                    new Run.Links("", "https://recordings.example/" + run.id(), "https://files.example/" + run.id()));
        }
        tell(dates.pastForecasts(), "Fatima Benali", 5, "The exercise in the afternoon was the best part: more of it.");
        tell(
                dates.pastForecasts(),
                "Tom Aldridge",
                4,
                "Good pace. I should have liked the scoring sheet a day earlier.");
        certificates.give(dates.pastOsint().id());
    }

    private void tell(Run run, String name, int rating, String words) {
        sql.update(
                "update seat set rating = ?, feedback = ?, feedback_at = ? where run_id = ? and name = ?",
                rating,
                words,
                clock.instant(),
                run.id(),
                name);
    }

    private void add(Run run) {
        runs.save(run);
        runs.schedule(run);
        runs.link(run.id(), new Run.Links("https://meet.example/" + run.id(), "", ""));
        sql.update("update run set status = ? where id = ?", run.status(), run.id());
    }

    private void fill(Run run, int from, int count) {
        for (int i = 0; i < count; i++) {
            var name = OTHERS.get((from + i) % OTHERS.size());
            var email = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "").replace(' ', '.') + "@example.com";
            seat(run, new Buyer(email, name, email));
        }
    }

    private void seat(Run run, Buyer buyer) {
        var id = DemoIds.of(run.id() + buyer.subject());
        var nothing = new Money(0, "EUR");
        var account = buyer.subject().contains("@") ? null : buyer.subject();
        var seat = new Seat(
                DemoIds.of("seat" + id),
                id,
                run.id(),
                1,
                buyer.name(),
                buyer.email(),
                account,
                0,
                PlaceStatus.CONFIRMED,
                0,
                run.meetings().size(),
                null,
                null,
                null);
        enrolments.add(new Enrolment(
                id,
                run.id(),
                buyer,
                PlaceStatus.CONFIRMED,
                null,
                nothing,
                nothing,
                null,
                null,
                run.policy(),
                false,
                run.beginsAt(),
                "a guest of the house",
                List.of(seat)));
        sql.update("update run set taken = taken + 1 where id = ?", run.id());
        sql.update(
                "update seat set reminded_at = ? where id = ? and ? < now()",
                clock.instant(),
                seat.id(),
                run.beginsAt());
    }

    private void waitForShips(Run full, Instant now) {
        for (var person : List.of(BEN, LEA)) {
            sql.update("""
                    insert into waiting (id, run_id, subject, name, email, quantity, status, joined_at)
                    values (?, ?, ?, ?, ?, 1, 'WAITING', ?)
                    """, UUID.randomUUID(), full.id(), person.subject(), person.name(), person.email(), now);
        }
    }

    private void vouchers(Instant now) {
        var until = now.plus(Duration.ofDays(365));
        var from = now.minus(Duration.ofDays(1));
        vouchers.add(new Voucher(DemoIds.of("north10"), "NORTH10", 10, null, null, from, until, 200, 0, 2));
        vouchers.add(new Voucher(
                DemoIds.of("team50"), "TEAM50", null, new Money(5_000, "EUR"), null, from, until, 50, 0, 1));
        vouchers.add(new Voucher(DemoIds.of("guest"), "GUEST", 100, null, null, from, until, 5, 0, 1));
        vouchers.add(
                new Voucher(DemoIds.of("osint20"), "OSINT20", 20, null, DemoCourses.OSINT.id(), from, until, 20, 0, 1));
    }
}
