package org.dossier.booking.courses.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.CoursesConfig;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.letters.CourseDate;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.letters.SeatLetters;
import org.dossier.booking.courses.seats.Enrolment;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.seats.PlaceStatus;
import org.dossier.booking.courses.seats.Seat;
import org.dossier.booking.courses.vouchers.Voucher;
import org.dossier.booking.courses.vouchers.VoucherFault;
import org.dossier.booking.courses.vouchers.VoucherRefused;
import org.dossier.booking.courses.vouchers.Vouchers;
import org.dossier.booking.payments.Buyer;
import org.dossier.booking.payments.Order;
import org.dossier.booking.payments.Payments;
import org.dossier.booking.subscribers.Subscribers;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.money.Money;

/**
 * Takes seats for a buyer: held while they are paid, or confirmed at once where nothing is to pay. What is locked is
 * locked late and in one order: the voucher, then the run.
 */
@ApplicationScoped
public class Enrol {
    /**
     * In minor units; Stripe takes no less in our currencies.
     *
     * @see <a href="https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts">Stripe, charge amounts</a>
     */
    private static final long LEAST_CHARGE = 50;

    private final Runs runs;
    private final CourseDates dates;
    private final Enrolments enrolments;
    private final Vouchers vouchers;
    private final Subscribers subscribers;
    private final Payments payments;
    private final SeatLetters letters;
    private final CoursesConfig config;
    private final Clock clock;

    Enrol(
            Runs runs,
            CourseDates dates,
            Enrolments enrolments,
            Vouchers vouchers,
            Subscribers subscribers,
            Payments payments,
            SeatLetters letters,
            CoursesConfig config,
            Clock clock) {
        this.runs = runs;
        this.dates = dates;
        this.enrolments = enrolments;
        this.vouchers = vouchers;
        this.subscribers = subscribers;
        this.payments = payments;
        this.letters = letters;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes seats that are free.
     *
     * @param date as it was read just now; what it tells of seats spares a try, and the database has the last word
     * @throws org.dossier.kit.problem.ProblemException {@code RUN_FULL} if there are not so many, and nothing is kept
     * @throws VoucherRefused if the voucher does not count, and nothing is kept
     */
    @Transactional
    public Enrolment enrol(CourseDate date, EnrolForm form, Reader reader) {
        var before = enrolments.find(form.key());
        if (before.isPresent()) {
            return before.filter(found -> found.buyer().subject().equals(reader.subject()))
                    .orElseThrow(BookingProblem.NO_SUCH_BOOKING::asException);
        }
        var runId = date.run().id();
        requireSeats(date.run(), form.quantity());
        var made = make(date, form, reader, now().plus(config.hold()));
        if (!runs.take(runId, form.quantity())) {
            requireSeats(runs.get(runId), form.quantity());
            throw BookingProblem.RUN_FULL.asException();
        }
        if (made.status() == PlaceStatus.HELD && enrolments.heldBy(reader.subject(), runId) > EnrolForm.MOST) {
            throw BookingProblem.HOLDS_TOO_MANY.asException();
        }
        return made;
    }

    /** Takes seats that were offered to the buyer and are counted already. */
    @Transactional(TxType.MANDATORY)
    public Enrolment enrolOffered(UUID runId, EnrolForm form, Reader reader, Instant offeredUntil) {
        var hold = now().plus(config.hold());
        return make(dates.of(runId), form, reader, offeredUntil.isAfter(hold) ? offeredUntil : hold);
    }

    /** What a seat of this run costs the reader now. */
    @Transactional
    public Money priceFor(Run run, Reader reader) {
        return run.prices().of(subscribers.has(reader), now());
    }

    private void requireSeats(Run run, int seats) {
        if (!run.isOpenAt(now())) {
            throw BookingProblem.RUN_NOT_OPEN.asException();
        }
        if (run.left() < seats) {
            throw BookingProblem.RUN_FULL.asException();
        }
    }

    private Enrolment make(CourseDate date, EnrolForm form, Reader reader, Instant holdEnd) {
        var run = date.run();
        var unit = priceFor(run, reader);
        var voucher = form.voucher().isEmpty() ? null : voucherFor(form.voucher(), run);
        var prices = prices(unit, voucher, form.quantity());
        var total = prices.stream().reduce(Money::plus).orElseThrow();
        var free = total.minor() == 0;
        var heldUntil = holdEnd.isAfter(run.beginsAt()) ? run.beginsAt() : holdEnd;
        var buyer = Buyer.of(reader);
        var payment = free ? null : pay(date, form.key(), buyer, prices, heldUntil);
        var made = new Enrolment(
                form.key(),
                run.id(),
                buyer,
                free ? PlaceStatus.CONFIRMED : PlaceStatus.HELD,
                free ? null : heldUntil,
                unit,
                total,
                voucher == null ? null : voucher.id(),
                payment,
                run.policy(),
                run.refundsByApproval(),
                run.beginsAt(),
                null,
                seats(form, run, reader, prices, free));
        enrolments.add(made);
        if (free) {
            letters.confirmed(made, date);
        }
        if (voucher != null) {
            count(voucher, buyer);
        }
        return made;
    }

    /** What each seat costs; nothing, if all together is less than can be charged. */
    private static List<Money> prices(Money unit, @Nullable Voucher voucher, int seats) {
        var prices = voucher == null ? Collections.nCopies(seats, unit) : voucher.reduce(unit, seats);
        var total = prices.stream().mapToLong(Money::minor).sum();
        return total < LEAST_CHARGE ? Collections.nCopies(seats, new Money(0, unit.currency())) : prices;
    }

    private void count(Voucher voucher, Buyer buyer) {
        var fault = vouchers.use(voucher.id(), buyer.subject());
        if (fault.isFound()) {
            throw new VoucherRefused(fault);
        }
    }

    private Voucher voucherFor(String code, Run run) {
        var voucher = vouchers.find(code).orElseThrow(() -> new VoucherRefused(VoucherFault.UNKNOWN));
        var fault = voucher.faultFor(run.courseId(), run.prices().full().currency(), now());
        if (fault.isFound()) {
            throw new VoucherRefused(fault);
        }
        return voucher;
    }

    private static List<Seat> seats(EnrolForm form, Run run, Reader reader, List<Money> prices, boolean free) {
        var seats = new ArrayList<Seat>();
        for (var participant : form.participants()) {
            var own = participant.email().equalsIgnoreCase(reader.email());
            seats.add(new Seat(
                    UUID.randomUUID(),
                    form.key(),
                    run.id(),
                    seats.size() + 1,
                    participant.name(),
                    participant.email(),
                    own ? reader.subject() : null,
                    prices.get(seats.size()).minor(),
                    free ? PlaceStatus.CONFIRMED : PlaceStatus.HELD,
                    0,
                    0,
                    null,
                    null,
                    null));
        }
        return seats;
    }

    private @Nullable UUID pay(CourseDate date, UUID enrolment, Buyer buyer, List<Money> prices, Instant expiresAt) {
        var counts = new TreeMap<Long, Integer>();
        prices.stream()
                .filter(price -> price.minor() > 0)
                .forEach(price -> counts.merge(price.minor(), 1, Integer::sum));
        var description = date.course().title() + ", " + date.run().days();
        var lines = new ArrayList<Order.Line>();
        counts.forEach((minor, count) -> lines.add(new Order.Line(
                description, count, new Money(minor, prices.getFirst().currency()))));
        var page = "/account/bookings/courses/" + enrolment;
        return payments.prepare(new Order(SeatPurchase.PURPOSE, enrolment, buyer, lines, expiresAt, page, page))
                .id();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
