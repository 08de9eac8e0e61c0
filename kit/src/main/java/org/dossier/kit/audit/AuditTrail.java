package org.dossier.kit.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;

/** The append-only trail: each entry carries the SHA-256 of itself and the one before, so that an edit shows (R64). */
@Singleton
public class AuditTrail {
    private static final String FIRST = "0".repeat(64);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final String COLUMNS =
            "position, id, at, actor_subject, actor_name, act, target_type, target_id, reason, details, previous_hash, hash";

    private final DataSource dataSource;
    private final Clock clock;

    AuditTrail(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Adds the entry in the caller's transaction: the act and its entry commit together or not at all. */
    @Transactional(TxType.MANDATORY)
    public void record(AuditEntry entry) {
        try (var connection = dataSource.getConnection()) {
            insert(connection, entry, lastHash(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("The act " + entry.act() + " cannot be recorded.", e);
        }
    }

    /** What was done to one thing, newest first. */
    @Transactional
    public List<AuditRecord> of(String targetType, String targetId) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select " + COLUMNS
                        + " from audit_entry where target_type = ? and target_id = ? order by position desc")) {
            select.setString(1, targetType);
            select.setString(2, targetId);
            var records = new ArrayList<AuditRecord>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    records.add(read(rows));
                }
            }
            return records;
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be read.", e);
        }
    }

    /** The position of the first entry that was changed, or after which one is missing; empty if the chain is whole. */
    @Transactional
    @TransactionConfiguration(timeout = 600) // years of entries; read in portions, so that they need no memory
    public OptionalLong firstBroken() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select " + COLUMNS + " from audit_entry order by position")) {
            select.setFetchSize(500);
            try (var rows = select.executeQuery()) {
                return firstBroken(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be read.", e);
        }
    }

    private static OptionalLong firstBroken(ResultSet rows) throws SQLException {
        var previous = FIRST;
        while (rows.next()) {
            var found = read(rows);
            var hash = hash(previous, found.id(), found.at(), found.entry(), rows.getString("details"));
            if (!previous.equals(rows.getString("previous_hash")) || !hash.equals(rows.getString("hash"))) {
                return OptionalLong.of(rows.getLong("position"));
            }
            previous = hash;
        }
        return OptionalLong.empty();
    }

    private String lastHash(Connection connection) throws SQLException {
        // One writer at a time until commit: two entries must not follow the same one.
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtext('audit_entry'))")) {
            lock.execute();
        }
        try (var select = connection.prepareStatement("select hash from audit_entry order by position desc limit 1");
                var last = select.executeQuery()) {
            return last.next() ? last.getString(1) : FIRST;
        }
    }

    private void insert(Connection connection, AuditEntry entry, String previous) throws SQLException {
        var id = UUID.randomUUID();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS); // PostgreSQL's resolution, so that the hash holds
        var details = write(entry.details());
        try (var insert = connection.prepareStatement(
                "insert into audit_entry (id, at, actor_subject, actor_name, act, target_type, target_id, reason,"
                        + " details, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.setString(3, entry.actorSubject());
            insert.setString(4, entry.actorName());
            insert.setString(5, entry.act());
            insert.setString(6, entry.targetType());
            insert.setString(7, entry.targetId());
            insert.setString(8, entry.reason());
            insert.setString(9, details);
            insert.setString(10, previous);
            insert.setString(11, hash(previous, id, at, entry, details));
            insert.executeUpdate();
        }
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
        return new AuditRecord(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                entry);
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
