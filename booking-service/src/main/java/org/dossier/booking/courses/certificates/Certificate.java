package org.dossier.booking.courses.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.courses.Phrases;
import org.dossier.kit.sql.Sql;

/**
 * A certificate, in the words it was issued with.
 *
 * @param code sixteen digits and letters, as stored
 * @param heldOn the days, in words
 * @param revokedAt null while it holds
 */
public record Certificate(
        UUID id,
        UUID seatId,
        String code,
        String holder,
        String course,
        String heldOn,
        int minutes,
        String trainers,
        Instant issuedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokeReason) {
    static final String COLUMNS = """
            select id, seat_id, code, holder, course, held_on, minutes, trainers, issued_at, revoked_at, revoke_reason
            from certificate
            """;

    /** The code in groups of four, as it is printed. */
    public String printedCode() {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** {@code 6 hours 30 minutes}. */
    public String length() {
        return Phrases.length(minutes);
    }

    /** Where anyone can check it. */
    public String path() {
        return "/certificates/" + printedCode();
    }

    static Certificate read(ResultSet row) throws SQLException {
        return new Certificate(
                Sql.id(row, "id"),
                Sql.id(row, "seat_id"),
                row.getString("code"),
                row.getString("holder"),
                row.getString("course"),
                row.getString("held_on"),
                row.getInt("minutes"),
                row.getString("trainers"),
                Sql.instant(row, "issued_at"),
                Sql.instantOrNull(row, "revoked_at"),
                row.getString("revoke_reason"));
    }
}
