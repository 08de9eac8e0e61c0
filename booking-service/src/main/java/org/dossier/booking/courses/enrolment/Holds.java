package org.dossier.booking.courses.enrolment;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.letters.SeatLetters;
import org.dossier.booking.courses.seats.Enrolment;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.seats.PlaceStatus;
import org.dossier.booking.courses.seats.SeatsFreed;
import org.dossier.booking.courses.vouchers.Vouchers;

/** Confirms and ends holds, each once, whoever comes first. */
@ApplicationScoped
public class Holds {
    private final Enrolments enrolments;
    private final Vouchers vouchers;
    private final Runs runs;
    private final CourseDates dates;
    private final SeatLetters letters;
    private final Event<SeatsFreed> freed;

    Holds(
            Enrolments enrolments,
            Vouchers vouchers,
            Runs runs,
            CourseDates dates,
            SeatLetters letters,
            Event<SeatsFreed> freed) {
        this.enrolments = enrolments;
        this.vouchers = vouchers;
        this.runs = runs;
        this.dates = dates;
        this.letters = letters;
        this.freed = freed;
    }

    /** Ends a hold: the seats are free, and the voucher can be used again. Nothing happens if it is none any more. */
    @Transactional
    public boolean end(UUID enrolmentId) {
        var enrolment = enrolments.getForUpdate(enrolmentId);
        if (enrolment.status() != PlaceStatus.HELD) {
            return false;
        }
        var seats = enrolment.live();
        enrolments.move(enrolment, PlaceStatus.ENDED);
        if (enrolment.voucherId() != null) {
            vouchers.release(enrolment.voucherId(), enrolment.buyer().subject());
        }
        runs.free(enrolment.runId(), seats.size());
        freed.fire(new SeatsFreed(enrolment.runId()));
        return true;
    }

    /** The seats are paid while they are held. */
    @Transactional(TxType.MANDATORY)
    void confirm(Enrolment held) {
        var date = dates.of(held.runId());
        letters.confirmed(held, date);
        enrolments.move(held, PlaceStatus.CONFIRMED);
    }

    /**
     * The seats are paid after their hold ended: they are given if they are free, at the price that was agreed.
     *
     * @return false if they are not, or the voucher has been used up meanwhile
     */
    @Transactional(TxType.MANDATORY)
    boolean confirmLate(Enrolment ended) {
        var voucher = ended.voucherId();
        var buyer = ended.buyer().subject();
        if (voucher != null && vouchers.use(voucher, buyer).isFound()) {
            return false;
        }
        if (!runs.take(ended.runId(), ended.seats().size())) {
            if (voucher != null) {
                vouchers.release(voucher, buyer);
            }
            return false;
        }
        enrolments.move(ended, PlaceStatus.CONFIRMED);
        letters.confirmed(enrolments.find(ended.id()).orElseThrow(), dates.of(ended.runId()));
        return true;
    }
}
