package org.dossier.booking.consultations.feeds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import org.dossier.booking.agenda.Agenda;
import org.dossier.booking.consultations.experts.Experts;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.sql.Sql;

/** Private addresses of calendars: 128 random bits, kept as a hash, one per person, gone once revoked. */
@ApplicationScoped
public class CalendarFeeds {
    private static final int TOKEN_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Sql sql;
    private final List<Agenda> agendas;
    private final Clock clock;

    CalendarFeeds(Sql sql, @Any Instance<Agenda> agendas, Clock clock) {
        this.sql = sql;
        this.agendas = agendas.stream().toList();
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
                reader.verifiedEmail(),
                reader.hasRole(Experts.ROLE) && isExpert(reader.verifiedEmail()),
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

    /**
     * Whose bookings this address shows; empty once it was revoked, and for an expert who is one no longer: whoever has it
     * by now must not read what clients book.
     */
    @Transactional
    Optional<CalendarFeed> find(String token) {
        return sql.<CalendarFeed>first(
                        """
                        select subject, email, as_expert from calendar_feed where token_hash = ? and revoked_at is null
                        """,
                        row -> new CalendarFeed(
                                row.getString("subject"), row.getString("email"), row.getBoolean("as_expert")),
                        hash(token))
                .filter(feed -> !feed.asExpert() || isExpert(feed.email()));
    }

    /** Whether somebody takes calls, or teaches without taking any. */
    private boolean isExpert(String email) {
        return agendas.stream().anyMatch(agenda -> agenda.isExpert(email));
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
