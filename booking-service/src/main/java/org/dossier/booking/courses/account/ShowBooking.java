package org.dossier.booking.courses.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.CoursesConfig;
import org.dossier.booking.courses.Phrases;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.RunCard;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.certificates.Certificates;
import org.dossier.booking.courses.changes.MoveSeats;
import org.dossier.booking.courses.letters.CourseDate;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.seats.Enrolment;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.seats.PlaceStatus;
import org.dossier.booking.courses.seats.Seat;
import org.dossier.booking.payments.Refunds;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.money.Money;

/** Puts an enrolment's page together, for whoever of its people asks; for anybody else there is none (R02). */
@ApplicationScoped
class ShowBooking {
    private final Enrolments enrolments;
    private final CourseDates dates;
    private final Runs runs;
    private final MoveSeats moves;
    private final Refunds refunds;
    private final Certificates certificates;
    private final CoursesConfig config;
    private final Clock clock;

    ShowBooking(
            Enrolments enrolments,
            CourseDates dates,
            Runs runs,
            MoveSeats moves,
            Refunds refunds,
            Certificates certificates,
            CoursesConfig config,
            Clock clock) {
        this.enrolments = enrolments;
        this.dates = dates;
        this.runs = runs;
        this.moves = moves;
        this.refunds = refunds;
        this.certificates = certificates;
        this.config = config;
        this.clock = clock;
    }

    /** The enrolment, if this person bought it. */
    @Transactional
    Enrolment ofBuyer(UUID id, Reader reader) {
        return enrolments
                .find(id)
                .filter(found -> isBuyer(found, reader))
                .orElseThrow(BookingProblem.NO_SUCH_BOOKING::asException);
    }

    /** A confirmed seat, if it is this person's own. */
    @Transactional
    Seat ownSeat(UUID id, UUID seatId, Reader reader) {
        return enrolments
                .findSeat(seatId)
                .filter(seat -> seat.enrolmentId().equals(id) && seat.isOf(reader) && seat.isConfirmed())
                .orElseThrow(BookingProblem.NO_SUCH_BOOKING::asException);
    }

    @Transactional
    BookingPage show(UUID id, Reader reader, FeedbackForm form, Done done) {
        var enrolment = enrolments.find(id).orElseThrow(BookingProblem.NO_SUCH_BOOKING::asException);
        var buyer = isBuyer(enrolment, reader);
        var seats = enrolment.seats().stream()
                .filter(seat -> buyer || seat.isOf(reader) && !isUnsure(seat))
                .toList();
        if (seats.isEmpty()) {
            throw BookingProblem.NO_SUCH_BOOKING.asException();
        }
        var confirmed = seats.stream().filter(Seat::isConfirmed).findFirst();
        var date = dates.of(confirmed.map(Seat::runId).orElse(enrolment.runId()));
        return page(enrolment, date, seats, buyer, reader, form, done);
    }

    /** A colleague hears of a seat once it is theirs. */
    private static boolean isUnsure(Seat seat) {
        return seat.status() == PlaceStatus.HELD || seat.status() == PlaceStatus.ENDED;
    }

    private BookingPage page(
            Enrolment enrolment,
            CourseDate date,
            List<Seat> seats,
            boolean buyer,
            Reader reader,
            FeedbackForm form,
            Done done) {
        var run = date.run();
        var now = clock.instant();
        var hasSeat = seats.stream().anyMatch(Seat::isConfirmed);
        var lapsed = enrolment.status() == PlaceStatus.HELD && enrolment.isLapsedAt(now);
        var status = lapsed ? PlaceStatus.ENDED : enrolment.status();
        var joinFrom = run.beginsAt().minus(config.linkBefore());
        var linkTime = !now.isBefore(joinFrom);
        return new BookingPage(
                enrolment.id(),
                date.course().title(),
                date.course().path(),
                buyer,
                buyer ? status : seats.getFirst().status(),
                run.meetings(),
                run.zoneInWords(),
                buyer && status == PlaceStatus.HELD ? hold(enrolment, run, now) : null,
                status == PlaceStatus.ENDED && run.isOpenAt(now)
                        ? RunCard.of(run, date.course(), now).enrolPath()
                        : null,
                buyer && enrolment.total().minor() > 0 ? words(enrolment.total()) : "",
                seats.stream()
                        .map(seat -> line(seat, enrolment, run, buyer, reader, form, now))
                        .toList(),
                hasSeat,
                hasSeat && linkTime && !run.isOverAt(now) ? run.links().join() : null,
                linkTime ? "" : Phrases.moment(joinFrom, run.zone()),
                hasSeat ? run.links().materials() : "",
                hasSeat ? run.links().recording() : "",
                buyer ? Phrases.policy(enrolment.policy()) : List.of(),
                enrolment.refundsByApproval(),
                enrolment.refundFrom().equals(run.beginsAt()) ? "" : Phrases.moment(enrolment.refundFrom(), run.zone()),
                buyer && enrolment.confirmed().size() > 1 && now.isBefore(run.beginsAt())
                        ? back(enrolment, enrolment.confirmed(), now)
                        : null,
                buyer ? targets(enrolment) : List.of(),
                buyer ? refundsOf(enrolment) : List.of(),
                done);
    }

    private static BookingPage.Hold hold(Enrolment enrolment, Run run, Instant now) {
        var until = enrolment.heldUntil() == null ? now : enrolment.heldUntil();
        return new BookingPage.Hold(
                enrolment.live().size(),
                Phrases.time(until, run.zone()),
                until.toString(),
                Duration.between(now, until).toMinutes());
    }

    private SeatLine line(
            Seat seat, Enrolment enrolment, Run run, boolean buyer, Reader reader, FeedbackForm form, Instant now) {
        var there = seat.runId().equals(run.id()) ? run : runs.get(seat.runId());
        var over = there.isOverAt(now);
        var own = seat.isOf(reader);
        var canTell = own && over && seat.isConfirmed() && seat.rating() == null;
        return new SeatLine(
                seat.id(),
                seat.name(),
                seat.email(),
                seat.status(),
                tone(seat),
                buyer && seat.paidMinor() > 0
                        ? words(new Money(seat.paidMinor(), enrolment.total().currency()))
                        : "",
                there == run ? "" : there.inWords(),
                buyer && seat.isConfirmed() && now.isBefore(there.beginsAt())
                        ? back(enrolment, List.of(seat), now)
                        : null,
                own,
                canTell,
                own && seat.rating() != null,
                own ? certificates.ofSeat(seat.id()).orElse(null) : null,
                form.isOf(seat.id()),
                form);
    }

    private static String tone(Seat seat) {
        return switch (seat.status()) {
            case CONFIRMED -> "good";
            case HELD -> "warn";
            case ENDED, CANCELLED -> "bad";
        };
    }

    private static String back(Enrolment enrolment, List<Seat> seats, Instant now) {
        var minor = seats.stream()
                .mapToLong(seat -> enrolment.refundOf(seat, now).minor())
                .sum();
        return minor == 0 ? "" : words(new Money(minor, enrolment.total().currency()));
    }

    private List<BookingPage.Target> targets(Enrolment enrolment) {
        return moves.choices(enrolment).stream()
                .map(run -> new BookingPage.Target(run.id(), run.inWords() + ", " + run.zoneInWords()))
                .toList();
    }

    private List<RefundLine> refundsOf(Enrolment enrolment) {
        var payment = enrolment.paymentId();
        return payment == null
                ? List.of()
                : refunds.of(payment).stream()
                        .map(refund -> new RefundLine(words(refund.amount()), refund.status()))
                        .toList();
    }

    private static boolean isBuyer(Enrolment enrolment, Reader reader) {
        return enrolment.buyer().subject().equals(reader.subject());
    }

    private static String words(Money money) {
        return money.format(Locale.ENGLISH);
    }
}
