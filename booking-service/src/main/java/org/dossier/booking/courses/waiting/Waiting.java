package org.dossier.booking.courses.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.notifications.Letters.Recipient;
import org.dossier.kit.sql.Sql;

/**
 * Somebody who waits for seats of a run.
 *
 * @param quantity how many seats, all or none
 * @param offeredUntil until when they are kept; null before an offer
 * @param enrolmentId what they became; null before
 */
public record Waiting(
        UUID id,
        UUID runId,
        String subject,
        String name,
        String email,
        int quantity,
        WaitingStatus status,
        @Nullable Instant offeredUntil,
        @Nullable UUID enrolmentId,
        Instant joinedAt) {
    static final String COLUMNS =
            "select id, run_id, subject, name, email, quantity, status, offered_until, enrolment_id, joined_at from waiting";

    boolean isOpen() {
        return status == WaitingStatus.WAITING || status == WaitingStatus.OFFERED;
    }

    Recipient recipient() {
        return new Recipient(subject, email);
    }

    /** Its page. */
    public String path() {
        return "/account/bookings/courses/offers/" + id;
    }

    static Waiting read(ResultSet row) throws SQLException {
        return new Waiting(
                Sql.id(row, "id"),
                Sql.id(row, "run_id"),
                row.getString("subject"),
                row.getString("name"),
                row.getString("email"),
                row.getInt("quantity"),
                WaitingStatus.valueOf(row.getString("status")),
                Sql.instantOrNull(row, "offered_until"),
                row.getObject("enrolment_id", UUID.class),
                Sql.instant(row, "joined_at"));
    }
}
