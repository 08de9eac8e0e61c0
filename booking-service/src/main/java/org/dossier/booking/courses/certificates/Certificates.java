package org.dossier.booking.courses.certificates;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.letters.CourseDate;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.letters.CourseLetters;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.seats.Seat;
import org.dossier.kit.sql.Sql;

/** Issues certificates, finds them by what is known of them, and revokes them. */
@ApplicationScoped
public class Certificates {
    private static final String ADD = """
            insert into certificate (id, seat_id, code, holder, course, held_on, minutes, trainers, issued_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (seat_id) do nothing
            """;

    private final Sql sql;
    private final Enrolments enrolments;
    private final CourseDates dates;
    private final CourseLetters letters;
    private final Clock clock;

    Certificates(Sql sql, Enrolments enrolments, CourseDates dates, CourseLetters letters, Clock clock) {
        this.sql = sql;
        this.enrolments = enrolments;
        this.dates = dates;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Issues a certificate to everybody who was present at a run that is over, and has none.
     *
     * @return how many
     */
    @Transactional(TxType.MANDATORY)
    public int issue(UUID runId) {
        var date = dates.of(runId);
        if (!date.run().isOverAt(clock.instant())) {
            throw BookingProblem.RUN_NOT_OVER.asException();
        }
        return (int) enrolments.confirmedIn(runId).stream()
                .filter(seat -> Boolean.TRUE.equals(seat.present()))
                .filter(seat -> issue(seat, date))
                .count();
    }

    /** The same, told to nobody: for what the demonstration begins with. */
    @Transactional(TxType.MANDATORY)
    public void give(UUID runId) {
        var date = dates.of(runId);
        enrolments.confirmedIn(runId).stream()
                .filter(seat -> Boolean.TRUE.equals(seat.present()))
                .forEach(seat -> add(seat, date));
    }

    private boolean issue(Seat seat, CourseDate date) {
        var made = add(seat, date);
        if (made) {
            ofSeat(seat.id()).ifPresent(issued -> letters.certificate(seat, date, issued.printedCode()));
        }
        return made;
    }

    private boolean add(Seat seat, CourseDate date) {
        return sql.update(
                        ADD,
                        UUID.randomUUID(),
                        seat.id(),
                        CertificateCode.random(),
                        seat.name(),
                        date.course().title(),
                        date.run().days(),
                        date.run().minutes(),
                        date.course().trainersInWords(),
                        now())
                == 1;
    }

    /** The certificate whose code somebody typed. */
    @Transactional
    Optional<Certificate> findByCode(String typed) {
        var code = CertificateCode.read(typed);
        return code.isEmpty()
                ? Optional.empty()
                : sql.first(Certificate.COLUMNS + " where code = ?", Certificate::read, code);
    }

    @Transactional
    public Optional<Certificate> ofSeat(UUID seatId) {
        return sql.first(Certificate.COLUMNS + " where seat_id = ?", Certificate::read, seatId);
    }

    /** Those of a run's seats. */
    @Transactional
    public List<Certificate> ofRun(UUID runId) {
        return sql.list(
                Certificate.COLUMNS
                        + " where seat_id in (select s.id from seat s where s.run_id = ?) order by holder, id",
                Certificate::read,
                runId);
    }

    /**
     * Revokes; the caller records it.
     *
     * @return false if it was revoked before
     */
    @Transactional(TxType.MANDATORY)
    public boolean revoke(UUID id, String reason) {
        return sql.update(
                        "update certificate set revoked_at = ?, revoke_reason = ? where id = ? and revoked_at is null",
                        now(),
                        reason,
                        id)
                == 1;
    }

    /** One certificate of a run, for staff. */
    @Transactional
    public Certificate get(UUID id) {
        return sql.first(Certificate.COLUMNS + " where id = ?", Certificate::read, id)
                .orElseThrow(BookingProblem.NO_SUCH_CERTIFICATE::asException);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
