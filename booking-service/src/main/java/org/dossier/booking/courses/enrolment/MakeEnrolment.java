package org.dossier.booking.courses.enrolment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.booking.courses.letters.CourseDate;
import org.dossier.booking.courses.letters.SeatLetters;
import org.dossier.booking.courses.seats.Enrolment;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.seats.PlaceStatus;
import org.dossier.booking.courses.seats.Seat;
import org.dossier.booking.payments.Buyer;
import org.dossier.booking.payments.Order;
import org.dossier.booking.payments.Payments;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.money.Money;

/** Writes an enrolment down with its payment: held until that is made, or confirmed where nothing is to pay. */
@ApplicationScoped
class MakeEnrolment {
    private final SeatPrices prices;
    private final Enrolments enrolments;
    private final Payments payments;
    private final SeatLetters letters;

    MakeEnrolment(SeatPrices prices, Enrolments enrolments, Payments payments, SeatLetters letters) {
        this.prices = prices;
        this.enrolments = enrolments;
        this.payments = payments;
        this.letters = letters;
    }

    /** @param holdEnd until when it may be paid, and no longer than until the beginning */
    @Transactional(TxType.MANDATORY)
    Enrolment make(CourseDate date, EnrolForm form, Reader reader, Instant holdEnd) {
        var run = date.run();
        var quoted = prices.quote(run, reader, form.voucher(), form.quantity());
        var heldUntil = holdEnd.isAfter(run.beginsAt()) ? run.beginsAt() : holdEnd;
        var buyer = Buyer.of(reader);
        var voucher = quoted.voucher();
        var made = new Enrolment(
                form.key(),
                run.id(),
                buyer,
                quoted.isFree() ? PlaceStatus.CONFIRMED : PlaceStatus.HELD,
                quoted.isFree() ? null : heldUntil,
                quoted.unit(),
                quoted.total(),
                voucher == null ? null : voucher.id(),
                quoted.isFree() ? null : pay(date, form.key(), buyer, quoted.each(), heldUntil),
                run.policy(),
                run.refundsByApproval(),
                run.beginsAt(),
                null,
                seats(form, run.id(), reader, quoted));
        enrolments.add(made);
        if (quoted.isFree()) {
            letters.confirmed(made, date);
        }
        if (voucher != null) {
            prices.use(voucher, buyer.subject());
        }
        return made;
    }

    private static List<Seat> seats(EnrolForm form, UUID runId, Reader reader, SeatPrices.Quoted quoted) {
        var seats = new ArrayList<Seat>();
        for (var participant : form.participants()) {
            var own = participant.email().equalsIgnoreCase(reader.email());
            seats.add(new Seat(
                    UUID.randomUUID(),
                    form.key(),
                    runId,
                    seats.size() + 1,
                    participant.name(),
                    participant.email(),
                    own ? reader.subject() : null,
                    quoted.each().get(seats.size()).minor(),
                    quoted.isFree() ? PlaceStatus.CONFIRMED : PlaceStatus.HELD,
                    0,
                    0,
                    null,
                    null,
                    null));
        }
        return seats;
    }

    private UUID pay(CourseDate date, UUID enrolment, Buyer buyer, List<Money> each, Instant expiresAt) {
        var counts = new TreeMap<Long, Integer>();
        each.stream().filter(price -> price.minor() > 0).forEach(price -> counts.merge(price.minor(), 1, Integer::sum));
        var description = date.course().title() + ", " + date.run().days();
        var currency = each.getFirst().currency();
        var lines = counts.entrySet().stream()
                .map(line -> new Order.Line(description, line.getValue(), new Money(line.getKey(), currency)))
                .toList();
        var page = "/account/bookings/courses/" + enrolment;
        return payments.prepare(new Order(SeatPurchase.PURPOSE, enrolment, buyer, lines, expiresAt, page, page))
                .id();
    }
}
