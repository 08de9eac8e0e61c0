package org.dossier.subscriber.entitlements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Access that staff gave until a date, for a reason. */
@Entity
public class AccessGrant {
    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private @Nullable UUID requestKey;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> coverage;

    private Instant until;
    private String reason;
    private String grantedBy;
    private Instant grantedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endedBy;
    private @Nullable String endReason;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected AccessGrant() {}

    AccessGrant(
            UUID accountId,
            UUID requestKey,
            List<String> coverage,
            Instant until,
            String reason,
            Actor by,
            Instant at) {
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.requestKey = requestKey;
        this.coverage = List.copyOf(coverage);
        this.until = until;
        this.reason = reason;
        this.grantedBy = by.subject();
        this.grantedAt = at;
    }

    void end(String why, Actor by, Instant at) {
        endedAt = at;
        endedBy = by.subject();
        endReason = why;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    /** Region codes, or {@code *} for all. */
    public List<String> coverage() {
        return List.copyOf(coverage);
    }

    /** When it ends, exclusive, unless staff end it before. */
    public Instant until() {
        return until;
    }

    public String reason() {
        return reason;
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    /** When staff ended it before its date. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    /** Whether it gives access at this moment. */
    public boolean isOpenAt(Instant now) {
        return endedAt == null && now.isBefore(until);
    }

    Claim claim() {
        return new Claim(Cause.GRANT, id.toString(), Set.copyOf(coverage), until, null);
    }
}
