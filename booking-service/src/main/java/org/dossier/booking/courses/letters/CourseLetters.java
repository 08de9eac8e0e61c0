package org.dossier.booking.courses.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.booking.courses.seats.Enrolment;
import org.dossier.booking.courses.seats.Seat;
import org.dossier.booking.notifications.Letter;
import org.dossier.booking.notifications.Letter.Fact;
import org.dossier.booking.notifications.Letters;
import org.dossier.booking.notifications.Letters.Recipient;
import org.dossier.booking.payments.Refund;
import org.dossier.booking.payments.RefundStatus;

/** The letters without calendar entries: to buyers about money, to participants about what is new. */
@ApplicationScoped
public class CourseLetters {
    private final Letters letters;
    private final LetterTexts texts;
    private final SeatLetters seatLetters;

    CourseLetters(Letters letters, LetterTexts texts, SeatLetters seatLetters) {
        this.letters = letters;
        this.texts = texts;
        this.seatLetters = seatLetters;
    }

    /**
     * Tells the buyer what was cancelled and what goes back.
     *
     * @param refund empty where the policy gives nothing back
     */
    public void seatsCancelled(Enrolment enrolment, List<Seat> seats, CourseDate date, Optional<Refund> refund) {
        var facts = seatLetters.facts(date);
        facts.add(new Fact(texts.participants(), SeatLetters.names(seats)));
        letters.send(
                SeatLetters.buyer(enrolment),
                "SEATS_CANCELLED",
                enrolment.id() + "-" + seats.getFirst().id(),
                SeatLetters.letter(
                        texts.cancelledSubject(date.title(), date.days()),
                        enrolment.buyer().name(),
                        List.of(texts.seatsCancelled(), refund.map(this::money).orElseGet(texts::nothingReturned)),
                        facts,
                        seatLetters.booking(enrolment),
                        null,
                        texts.becauseOfPurchase()));
    }

    /** Tells the buyer what a second person has settled, which the letter about the cancellation left open. */
    public void decided(Enrolment enrolment, Refund refund) {
        letters.send(
                SeatLetters.buyer(enrolment),
                "SEAT_MONEY_DECIDED",
                refund.id().toString(),
                SeatLetters.letter(
                        texts.moneyDecidedSubject(refund.title()),
                        enrolment.buyer().name(),
                        List.of(texts.moneyDecided(), settled(refund)),
                        List.of(),
                        seatLetters.booking(enrolment),
                        null,
                        texts.becauseOfPurchase()));
    }

    private String settled(Refund refund) {
        var back = refund.returned();
        return back.minor() == 0 ? texts.decidedToKeep() : texts.returned(back.format(Locale.ENGLISH));
    }

    /** Tells participants, and the buyer, that the run does not take place. */
    public void runCancelled(Enrolment enrolment, List<Seat> seats, CourseDate date, String reason) {
        seats.forEach(seat -> seatLetters.runCancelled(seat, date, reason));
        if (enrolment.byHand() == null) {
            runCancelled(enrolment, date, reason);
        }
    }

    private void runCancelled(Enrolment enrolment, CourseDate date, String reason) {
        var facts = seatLetters.facts(date);
        facts.add(new Fact(texts.reason(), reason));
        letters.send(
                SeatLetters.buyer(enrolment),
                "RUN_CANCELLED_BUYER",
                enrolment.id() + "-" + date.run().id(),
                SeatLetters.letter(
                        texts.runCancelledSubject(date.title(), date.days()),
                        enrolment.buyer().name(),
                        List.of(texts.runCancelledBuyer(date.title())),
                        facts,
                        course(date, texts.otherDates()),
                        null,
                        texts.becauseOfPurchase()));
    }

    /** Tells the buyer that the money came after the seats had gone. */
    public void tooLate(Enrolment enrolment, CourseDate date) {
        var facts = seatLetters.facts(date);
        facts.add(new Fact(texts.goesBack(), enrolment.total().format(Locale.ENGLISH)));
        letters.send(
                SeatLetters.buyer(enrolment),
                "PAYMENT_TOO_LATE",
                enrolment.id().toString(),
                SeatLetters.letter(
                        texts.tooLateSubject(date.title()),
                        enrolment.buyer().name(),
                        List.of(texts.tooLate()),
                        facts,
                        course(date, texts.otherDates()),
                        null,
                        texts.becauseOfPurchase()));
    }

    public void runConfirmed(Seat seat, CourseDate date) {
        toSeat(
                seat,
                "RUN_CONFIRMED",
                seat.id() + "-" + date.run().id(),
                texts.runConfirmedSubject(date.title(), date.days()),
                List.of(texts.runConfirmed(date.title())),
                seatLetters.facts(date));
    }

    /** A day before, with the link if staff have set it. */
    public void reminder(Seat seat, CourseDate date) {
        var facts = seatLetters.facts(date);
        var link = date.run().links().join();
        facts.add(new Fact(texts.join(), link.isEmpty() ? texts.online() : link));
        if (!date.course().bring().isBlank()) {
            facts.add(new Fact(texts.bring(), date.course().bring()));
        }
        toSeat(
                seat,
                "SEAT_REMINDER",
                seat.id() + "-" + seat.sequence(),
                texts.reminderSubject(date.title()),
                List.of(texts.reminder(date.title())),
                facts);
    }

    /** @param change names what is new, so that the same is not told twice */
    public void materials(Seat seat, CourseDate date, String change) {
        toSeat(
                seat,
                "COURSE_MATERIALS",
                seat.id() + "-" + change,
                texts.materialsSubject(date.title()),
                List.of(texts.materials()),
                seatLetters.facts(date));
    }

    public void certificate(Seat seat, CourseDate date, String code) {
        var facts = seatLetters.facts(date);
        facts.add(new Fact(texts.code(), code));
        toSeat(
                seat,
                "CERTIFICATE_READY",
                code,
                texts.certificateSubject(date.title()),
                List.of(texts.certificate()),
                facts);
    }

    /** What staff write to a participant of a run. */
    public void message(Seat seat, CourseDate date, String messageId, String subject, String body) {
        toSeat(
                seat,
                "RUN_MESSAGE",
                seat.id() + "-" + messageId,
                subject,
                body.lines().filter(line -> !line.isBlank()).toList(),
                seatLetters.facts(date));
    }

    /** @param until in words */
    public void offered(Recipient to, String name, String waitingId, CourseDate date, int quantity, String until) {
        var facts = new ArrayList<>(seatLetters.facts(date));
        facts.add(new Fact(texts.heldUntil(), until));
        letters.send(
                to,
                "SEATS_OFFERED",
                waitingId,
                SeatLetters.letter(
                        texts.offeredSubject(date.title(), date.days()),
                        name,
                        List.of(texts.offered(quantity)),
                        facts,
                        new Letter.Button(texts.acceptOrDecline(), "/account/bookings/courses/offers/" + waitingId),
                        null,
                        texts.becauseOfWaiting()));
    }

    public void passed(Recipient to, String name, String waitingId, CourseDate date) {
        letters.send(
                to,
                "OFFER_PASSED",
                waitingId,
                SeatLetters.letter(
                        texts.passedSubject(date.title()),
                        name,
                        List.of(texts.passed()),
                        seatLetters.facts(date),
                        course(date, texts.seeCourse()),
                        null,
                        texts.becauseOfWaiting()));
    }

    public void hours(Recipient to, String name, String purchaseId, String title, int hours, String path) {
        letters.send(
                to,
                "HOURS_BOUGHT",
                purchaseId,
                SeatLetters.letter(
                        texts.hoursSubject(title),
                        name,
                        List.of(texts.hours(hours)),
                        List.of(),
                        new Letter.Button(texts.bookHour(), path),
                        null,
                        texts.becauseOfHours()));
    }

    private void toSeat(
            Seat seat, String kind, String cause, String subject, List<String> paragraphs, List<Fact> facts) {
        letters.send(
                new Recipient(seat.addressee(), seat.email()),
                kind,
                cause,
                SeatLetters.letter(
                        subject,
                        seat.name(),
                        paragraphs,
                        facts,
                        new Letter.Button(texts.seeBooking(), "/account/bookings/courses/" + seat.enrolmentId()),
                        null,
                        texts.becauseOfSeat()));
    }

    private static Letter.Button course(CourseDate date, String label) {
        return new Letter.Button(label, date.course().path());
    }

    /** Nothing goes back of a refund only where staff decided so, against the policy. */
    private String money(Refund refund) {
        var isAwaited = refund.status() == RefundStatus.AWAITING_APPROVAL;
        if (refund.isKeeping()) {
            return isAwaited ? texts.returnUndecided() : texts.decidedToKeep();
        }
        var amount = refund.amount().format(Locale.ENGLISH);
        return isAwaited ? texts.returnProposed(amount) : texts.returned(amount);
    }
}
