package org.dossier.booking.courses;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.courses.catalogue.BelowMinimum;
import org.dossier.booking.courses.catalogue.Course;
import org.dossier.booking.courses.catalogue.Meeting;
import org.dossier.booking.courses.catalogue.Prices;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.RunStatus;
import org.dossier.booking.payments.RefundPolicy;
import org.dossier.kit.money.Money;

/** What a test wants of a run; the rest is ordinary. */
public final class RunWish {
    private int seats = 10;
    private int minimum;
    private BelowMinimum below = BelowMinimum.CANCEL;
    private Duration decides = Duration.ofDays(39);
    private Duration begins = Duration.ofDays(40);
    private int meetings = 1;
    private long price = 10_000;
    private @Nullable Long subscriber;
    private @Nullable Long early;
    private boolean approved;
    private ZoneId zone = ZoneId.of("Europe/Berlin");
    private String trainer = "ilka@example.org";

    RunWish() {}

    public RunWish seats(int number) {
        seats = number;
        return this;
    }

    public RunWish minimum(int number, BelowMinimum rule, Duration decision) {
        minimum = number;
        below = rule;
        decides = decision;
        return this;
    }

    public RunWish begins(Duration from) {
        begins = from;
        return this;
    }

    /** On so many days, one after the other. */
    public RunWish meetings(int number) {
        meetings = number;
        return this;
    }

    public RunWish prices(long full, @Nullable Long forSubscribers, @Nullable Long soon) {
        price = full;
        subscriber = forSubscribers;
        early = soon;
        return this;
    }

    /** Staff approve its refunds. */
    public RunWish approved() {
        approved = true;
        return this;
    }

    public RunWish in(String other) {
        zone = ZoneId.of(other);
        return this;
    }

    public RunWish taughtBy(String email) {
        trainer = email;
        return this;
    }

    String trainer() {
        return trainer;
    }

    Run of(Course course, Instant now) {
        var dates = dates(now);
        return new Run(
                UUID.randomUUID(),
                course.id(),
                zone,
                dates.getFirst().beginsIn(zone),
                dates.getLast().endsIn(zone),
                seats,
                0,
                minimum,
                below,
                now.plus(decides).truncatedTo(ChronoUnit.MICROS),
                prices(now),
                RefundPolicy.parse("336:100,72:50"),
                approved,
                RunStatus.OPEN,
                new Run.Links("", "", ""),
                dates);
    }

    private List<Meeting> dates(Instant now) {
        var first = LocalDateTime.ofInstant(now.plus(begins), zone).truncatedTo(ChronoUnit.MINUTES);
        return IntStream.range(0, meetings)
                .mapToObj(i ->
                        new Meeting(i + 1, first.plusDays(i), first.plusDays(i).plusHours(2)))
                .toList();
    }

    private Prices prices(Instant now) {
        return new Prices(
                euros(price),
                subscriber == null ? null : euros(subscriber),
                early == null ? null : euros(early),
                early == null ? null : now.plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MICROS));
    }

    private static Money euros(long cents) {
        return new Money(cents, "EUR");
    }
}
