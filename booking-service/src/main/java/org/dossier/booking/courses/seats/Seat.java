package org.dossier.booking.courses.seats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.identity.Reader;
import org.dossier.kit.sql.Sql;

/**
 * One seat.
 *
 * @param runId where it is; may differ from its enrolment's after a move
 * @param subject the {@code sub} of its holder; null until the owner of the address has claimed it
 * @param paidMinor what was paid for it, in the enrolment's currency
 * @param sequence of its calendar entries, rises with each change
 * @param meetings how many of them its holder was invited to
 * @param present whether they were there; null before attendance is taken
 */
public record Seat(
        UUID id,
        UUID enrolmentId,
        UUID runId,
        int place,
        String name,
        String email,
        @Nullable String subject,
        long paidMinor,
        PlaceStatus status,
        int sequence,
        int meetings,
        @Nullable Boolean present,
        @Nullable Integer rating,
        @Nullable Instant cancelledAt) {
    static final String COLUMNS = """
            select id, enrolment_id, run_id, place, name, email, subject, paid_minor, status, sequence, meetings, present,
                   rating, cancelled_at
            from seat
            """;

    public boolean isConfirmed() {
        return status == PlaceStatus.CONFIRMED;
    }

    public boolean isCancelled() {
        return status == PlaceStatus.CANCELLED;
    }

    /** Whether it is this person's own: their account's, or nobody's yet and in the name of an address of theirs. */
    public boolean isOf(Reader reader) {
        return reader.isSignedIn()
                && (subject == null
                        ? reader.verifiedEmail().equalsIgnoreCase(email)
                        : reader.subject().equals(subject));
    }

    /** By what the queue of mails tells people apart. */
    public String addressee() {
        return subject == null ? email : subject;
    }

    static Seat read(ResultSet row) throws SQLException {
        return new Seat(
                Sql.id(row, "id"),
                Sql.id(row, "enrolment_id"),
                Sql.id(row, "run_id"),
                row.getInt("place"),
                row.getString("name"),
                row.getString("email"),
                row.getString("subject"),
                row.getLong("paid_minor"),
                PlaceStatus.valueOf(row.getString("status")),
                row.getInt("sequence"),
                row.getInt("meetings"),
                row.getObject("present", Boolean.class),
                row.getObject("rating", Integer.class),
                Sql.instantOrNull(row, "cancelled_at"));
    }
}
