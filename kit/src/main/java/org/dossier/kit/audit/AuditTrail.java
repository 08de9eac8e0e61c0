package org.dossier.kit.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;

import org.dossier.kit.sql.Sql;

/** The append-only trail: each entry carries the SHA-256 of itself and the one before, so that an edit shows (R64). */
@Singleton
public class AuditTrail {
    private static final String FIRST = "0".repeat(64);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final String COLUMNS =
            "position, id, at, actor_subject, actor_name, act, target_type, target_id, reason, details, previous_hash, hash";
    private static final String ADD = """
            insert into audit_entry (id, at, actor_subject, actor_name, act, target_type, target_id, reason, details,
                                     previous_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Clock clock;

    AuditTrail(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Adds the entry in the caller's transaction: the act and its entry commit together or not at all. */
    @Transactional(TxType.MANDATORY)
    public void record(AuditEntry entry) {
        var previous = lastHash();
        var id = UUID.randomUUID();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS); // PostgreSQL's resolution, so that the hash holds
        var details = write(entry.details());
        sql.update(
                ADD,
                id,
                at,
                entry.actorSubject(),
                entry.actorName(),
                entry.act(),
                entry.targetType(),
                entry.targetId(),
                entry.reason(),
                details,
                previous,
                hash(previous, id, at, entry, details));
    }

    /** What was done to one thing, newest first. */
    @Transactional
    public List<AuditRecord> of(String targetType, String targetId) {
        return sql.list(
                "select " + COLUMNS
                        + " from audit_entry where target_type = ? and target_id = ? order by position desc",
                AuditTrail::read,
                targetType,
                targetId);
    }

    /** The position of the first entry that was changed, or after which one is missing; empty if the chain is whole. */
    @Transactional
    @TransactionConfiguration(timeout = 600) // years of entries; read in portions, so that they need no memory
    public OptionalLong firstBroken() {
        var last = new Link(0, FIRST);
        for (var links = after(last); !links.isEmpty(); links = after(last)) {
            for (var found : links) {
                if (!found.follows(last)) {
                    return OptionalLong.of(found.link().position());
                }
                last = found.link();
            }
        }
        return OptionalLong.empty();
    }

    /** Entries are written one at a time, so that their order is that of their commits. */
    private List<Found> after(Link last) {
        return sql.list(
                "select " + COLUMNS + " from audit_entry where position > ? order by position limit 500",
                Found::read,
                last.position());
    }

    /** An entry's place in the chain. */
    private record Link(long position, String hash) {}

    /** An entry as it stands in the table. */
    private record Found(Link link, AuditRecord entry, String details, String previous) {
        static Found read(ResultSet row) throws SQLException {
            return new Found(
                    new Link(row.getLong("position"), row.getString("hash")),
                    AuditTrail.read(row),
                    row.getString("details"),
                    row.getString("previous_hash"));
        }

        boolean follows(Link last) {
            return last.hash().equals(previous)
                    && link.hash().equals(AuditTrail.hash(previous, entry.id(), entry.at(), entry.entry(), details));
        }
    }

    private String lastHash() {
        // One writer at a time until commit: two entries must not follow the same one.
        sql.list("select pg_advisory_xact_lock(hashtext('audit_entry'))", row -> true);
        return sql.first("select hash from audit_entry order by position desc limit 1", row -> row.getString(1))
                .orElse(FIRST);
    }

    private static AuditRecord read(ResultSet row) throws SQLException {
        var entry = new AuditEntry(
                row.getString("actor_subject"),
                row.getString("actor_name"),
                row.getString("act"),
                row.getString("target_type"),
                row.getString("target_id"),
                row.getString("reason"),
                parse(row.getString("details")));
        return new AuditRecord(Sql.id(row, "id"), Sql.instant(row, "at"), entry);
    }

    private static String hash(String previous, UUID id, Instant at, AuditEntry entry, String details) {
        var digest = sha256();
        for (var field : List.of(
                previous,
                id.toString(),
                at.toString(),
                entry.actorSubject(),
                entry.actorName(),
                entry.act(),
                entry.targetType(),
                entry.targetId(),
                entry.reason(),
                details)) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII)); // no two entries read alike
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static String write(Map<String, String> details) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(details));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The details of an act cannot be written as JSON.", e);
        }
    }

    private static Map<String, String> parse(String details) {
        try {
            return JSON.readValue(details, DETAILS);
        } catch (JsonProcessingException e) {
            return Map.of("unreadable", details);
        }
    }
}
