package org.dossier.kit.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.arc.properties.IfBuildProperty;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.sql.Sql;

/**
 * The mails that wait. What is due is judged by the application's clock, who holds a claim by the database's, as
 * replicas' clocks differ.
 */
@ApplicationScoped
@IfBuildProperty(name = MailConfig.ENABLED, stringValue = "true")
class MailQueue {
    /**
     * How the queue stands.
     *
     * @param oldest when the oldest waiting mail was queued; null for an empty queue
     */
    record Load(long waiting, long flagged, @Nullable Instant oldest) {}

    private static final int LISTED = 100;

    private static final String ADD = """
            insert into outgoing_mail (id, addressee, kind, cause_id, recipient, subject, letter, state, created_at,
                                       waiting_since, due_at)
            values (?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?)
            on conflict (kind, cause_id) do nothing
            """;
    private static final String CLAIM = """
            update outgoing_mail set claimed_by = ?, claimed_until = now() + make_interval(secs => ?),
                   attempts = attempts + 1
            where id = (select id from outgoing_mail
                        where state = 'WAITING' and due_at <= ? and (claimed_until is null or claimed_until < now())
                        order by due_at, created_at limit 1 for update skip locked)
            returning id, kind, recipient, subject, letter, attempts, waiting_since, claimed_by
            """;

    private final Sql sql;

    MailQueue(Sql sql) {
        this.sql = sql;
    }

    /**
     * Adds a mail in the transaction of its cause.
     *
     * @return false if this cause has its mail already (I11)
     */
    @Transactional(TxType.MANDATORY)
    boolean add(NewMail mail, Instant now) {
        return sql.update(
                        ADD,
                        UUID.randomUUID(),
                        mail.addressee(),
                        mail.kind(),
                        mail.causeId(),
                        mail.recipient(),
                        mail.subject(),
                        LetterJson.write(mail.letter()),
                        now,
                        now,
                        now)
                == 1;
    }

    /** The mail that is due for the longest time and that nobody has, or none. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<WaitingMail> claimNext(Instant now, Duration claim) {
        return sql.first(CLAIM, MailQueue::waiting, UUID.randomUUID(), claim, now);
    }

    /** Keeps a claim alive while the server has not answered. */
    @Transactional(TxType.REQUIRES_NEW)
    void prolong(WaitingMail mail, Duration claim) {
        sql.update(
                "update outgoing_mail set claimed_until = now() + make_interval(secs => ?) where id = ? and claimed_by = ?",
                claim,
                mail.id(),
                mail.holder());
    }

    /** The server has accepted it: that is so even if the claim ran out meanwhile. */
    @Transactional(TxType.REQUIRES_NEW)
    void sent(WaitingMail mail, Instant now) {
        sql.update("""
                update outgoing_mail set state = 'SENT', settled_at = ?, claimed_by = null, claimed_until = null
                where id = ? and state <> 'SENT'
                """, now, mail.id());
    }

    /** Puts the mail back until a later moment. */
    @Transactional(TxType.REQUIRES_NEW)
    void postpone(WaitingMail mail, Instant until, String failure) {
        sql.update("""
                update outgoing_mail set due_at = ?, last_failure = ?, claimed_by = null, claimed_until = null
                where id = ? and claimed_by = ?
                """, until, failure, mail.id(), mail.holder());
    }

    /** Gives the mail to a person. */
    @Transactional(TxType.REQUIRES_NEW)
    void flag(WaitingMail mail, Instant now, String failure) {
        sql.update("""
                update outgoing_mail set state = 'FLAGGED', settled_at = ?, last_failure = ?, claimed_by = null,
                       claimed_until = null
                where id = ? and claimed_by = ?
                """, now, failure, mail.id(), mail.holder());
    }

    /**
     * Tries a flagged mail of an addressee again.
     *
     * @return false if there is none such
     */
    @Transactional(TxType.MANDATORY)
    boolean retry(String addressee, UUID mailId, String recipient, Instant now) {
        return sql.update("""
                        update outgoing_mail set state = 'WAITING', settled_at = null, recipient = ?, waiting_since = ?,
                               due_at = ?, attempts = 0
                        where id = ? and addressee = ? and state = 'FLAGGED'
                        """, recipient, now, now, mailId, addressee) == 1;
    }

    /** An addressee's mails, newest first; the newest {@value #LISTED}. */
    @Transactional
    List<MailLine> of(String addressee) {
        return sql.list(
                "select id, kind, subject, recipient, state, created_at, settled_at, attempts, last_failure from outgoing_mail"
                        + " where addressee = ? order by created_at desc, id limit " + LISTED,
                MailQueue::line,
                addressee);
    }

    @Transactional(TxType.REQUIRES_NEW)
    Load load() {
        return sql.list("""
                        select (select count(*) from outgoing_mail where state = 'WAITING'),
                               (select count(*) from outgoing_mail where state = 'FLAGGED'),
                               (select min(waiting_since) from outgoing_mail where state = 'WAITING') as oldest
                        """, row -> new Load(row.getLong(1), row.getLong(2), Sql.instantOrNull(row, "oldest")))
                .getFirst();
    }

    private static WaitingMail waiting(ResultSet row) throws SQLException {
        return new WaitingMail(
                Sql.id(row, "id"),
                row.getString("kind"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("letter"),
                row.getInt("attempts"),
                Sql.instant(row, "waiting_since"),
                Sql.id(row, "claimed_by"));
    }

    private static MailLine line(ResultSet row) throws SQLException {
        return new MailLine(
                Sql.id(row, "id"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("recipient"),
                MailLine.State.valueOf(row.getString("state")),
                Sql.instant(row, "created_at"),
                Sql.instantOrNull(row, "settled_at"),
                row.getInt("attempts"),
                row.getString("last_failure"));
    }
}
