package org.dossier.subscriber.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.kit.sql.Sql;

/** The billing moments that were told of an account; {@link Moments} tells them. */
@ApplicationScoped
public class PastMoments {
    /**
     * One moment.
     *
     * @param kind what happened, as in {@code INVOICE_PAID}
     * @param objectId Stripe's key of what it happened to
     */
    public record Moment(String kind, String objectId, Instant at) {}

    private static final int NEWEST = 200;

    private final Sql sql;

    PastMoments(Sql sql) {
        this.sql = sql;
    }

    /** Newest first, at most {@value #NEWEST}. */
    @Transactional
    public List<Moment> of(UUID accountId) {
        return sql.list(
                "select kind, stripe_object_id, happened_at from billing_moment"
                        + " where account_id = ? order by happened_at desc limit " + NEWEST,
                PastMoments::moment,
                accountId);
    }

    private static Moment moment(ResultSet row) throws SQLException {
        // A cancellation's or a refund's key says after an "@" which one it is.
        var objectId = row.getString("stripe_object_id").split("@")[0];
        return new Moment(row.getString("kind"), objectId, Sql.instant(row, "happened_at"));
    }
}
