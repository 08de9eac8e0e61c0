package org.dossier.booking.courses.account;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.seats.Seat;
import org.dossier.kit.sql.Sql;

/** Takes what a participant says, once per seat, after the last meeting. */
@ApplicationScoped
class TakeFeedback {
    private final Runs runs;
    private final Sql sql;
    private final Clock clock;

    TakeFeedback(Runs runs, Sql sql, Clock clock) {
        this.runs = runs;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    void take(Seat seat, FeedbackForm form) {
        if (!runs.get(seat.runId()).isOverAt(clock.instant())) {
            throw BookingProblem.FEEDBACK_EARLY.asException();
        }
        var taken = sql.update(
                "update seat set rating = ?, feedback = ?, feedback_at = ? where id = ? and rating is null",
                form.stars(),
                form.words().strip(),
                clock.instant(),
                seat.id());
        if (taken == 0) {
            throw BookingProblem.FEEDBACK_GIVEN.asException();
        }
    }
}
