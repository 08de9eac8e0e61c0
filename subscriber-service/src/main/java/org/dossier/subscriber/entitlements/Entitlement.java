package org.dossier.subscriber.entitlements;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The access that was last told to the other services, with the version that orders what they hear. */
@Entity
class Entitlement {
    /** Long after it should have arrived, and soon enough to mend it. */
    private static final Duration SOON_AGAIN = Duration.ofMinutes(10);

    private static final Duration DAILY = Duration.ofDays(1);

    /** What has ended is told less often: those who once read grow in number for ever. */
    private static final Duration MONTHLY = Duration.ofDays(30);

    @Id
    private UUID accountId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> coverage;

    private @Nullable Instant until;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private @Nullable String planKey;
    private long version;
    private Instant changedAt;
    private Instant tellAgainAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected Entitlement() {}

    Entitlement(UUID accountId, Access first, Instant at) {
        this.accountId = accountId;
        become(first, at);
    }

    final void become(Access next, Instant at) {
        coverage = next.coverage();
        until = next.until();
        cause = next.cause();
        planKey = next.plan();
        version++;
        changedAt = at;
        tellAgainAt = at.plus(SOON_AGAIN);
    }

    void toldAgain(Instant at) {
        tellAgainAt = at.plus(cause == Cause.NONE ? MONTHLY : DAILY);
    }

    UUID accountId() {
        return accountId;
    }

    long version() {
        return version;
    }

    Access access() {
        return new Access(List.copyOf(coverage), until, cause, planKey);
    }
}
