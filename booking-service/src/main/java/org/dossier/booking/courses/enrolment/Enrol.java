package org.dossier.booking.courses.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.CoursesConfig;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.letters.CourseDate;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.seats.Enrolment;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.seats.PlaceStatus;
import org.dossier.booking.courses.vouchers.VoucherRefused;
import org.dossier.kit.identity.Reader;

/**
 * Takes seats for a buyer: held while they are paid, or confirmed at once where nothing is to pay. What is locked is
 * locked late and in one order: the voucher, then the run.
 */
@ApplicationScoped
public class Enrol {
    private final Runs runs;
    private final CourseDates dates;
    private final Enrolments enrolments;
    private final MakeEnrolment makeEnrolment;
    private final CoursesConfig config;
    private final Clock clock;

    Enrol(
            Runs runs,
            CourseDates dates,
            Enrolments enrolments,
            MakeEnrolment makeEnrolment,
            CoursesConfig config,
            Clock clock) {
        this.runs = runs;
        this.dates = dates;
        this.enrolments = enrolments;
        this.makeEnrolment = makeEnrolment;
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
        var made = makeEnrolment.make(date, form, reader, now().plus(config.hold()));
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
        return makeEnrolment.make(dates.of(runId), form, reader, offeredUntil.isAfter(hold) ? offeredUntil : hold);
    }

    private void requireSeats(Run run, int seats) {
        if (!run.isOpenAt(now())) {
            throw BookingProblem.RUN_NOT_OPEN.asException();
        }
        if (run.left() < seats) {
            throw BookingProblem.RUN_FULL.asException();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
