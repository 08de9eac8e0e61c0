package org.dossier.booking.consultations.feeds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.consultations.experts.Experts;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.sql.Sql;

/** Private addresses of calendars: 128 random bits, kept as a hash, one per person, gone once revoked. */
@ApplicationScoped
public class CalendarFeeds {
    private static final int TOKEN_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Sql sql;
    private final Clock clock;

    CalendarFeeds(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Makes an address and revokes the one before; the token is told once and never again. */
    @Transactional
    String make(Reader reader) {
        revoke(reader.subject());
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.update(
                """
                insert into calendar_feed (id, subject, email, as_expert, token_hash, created_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                reader.subject(),
                reader.email(),
                reader.hasRole(Experts.ROLE),
                hash(token),
                clock.instant());
        return token;
    }

    @Transactional
    void revoke(String subject) {
        sql.update(
                "update calendar_feed set revoked_at = ? where subject = ? and revoked_at is null",
                clock.instant(),
                subject);
    }

    /** Somebody is no expert any more, or not under this address of mail: what was made for an expert ends. */
    @Transactional
    public void revokeOfExpert(String email) {
        sql.update(
                "update calendar_feed set revoked_at = ? where lower(email) = lower(?) and as_expert and revoked_at is null",
                clock.instant(),
                email);
    }

    /** When the address that holds now was made. */
    @Transactional
    Optional<Instant> madeAt(String subject) {
        return sql.first(
                "select created_at from calendar_feed where subject = ? and revoked_at is null",
                row -> Sql.instant(row, "created_at"),
                subject);
    }

    /** An expert who takes no more calls sees none of clients; a trainer need not be an expert who takes any. */
    @Transactional
    Optional<CalendarFeed> find(String token) {
        return sql.first(
                """
                select f.subject, f.email, f.as_expert and not exists (
                    select 1 from expert e where lower(e.email) = lower(f.email) and not e.active) as as_expert
                from calendar_feed f where f.token_hash = ? and f.revoked_at is null
                """,
                row -> new CalendarFeed(row.getString("subject"), row.getString("email"), row.getBoolean("as_expert")),
                hash(token));
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
