package org.dossier.subscriber.billing;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

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

    private final DataSource dataSource;

    PastMoments(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Newest first, at most {@value #NEWEST}. */
    @Transactional
    public List<Moment> of(UUID accountId) {
        try (var connection = dataSource.getConnection();
                var select =
                        connection.prepareStatement("select kind, stripe_object_id, happened_at from billing_moment"
                                + " where account_id = ? order by happened_at desc limit " + NEWEST)) {
            select.setObject(1, accountId);
            var moments = new ArrayList<Moment>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    var at = found.getObject(3, OffsetDateTime.class).toInstant();
                    // A cancellation's key says after an "@" which one it is.
                    moments.add(
                            new Moment(found.getString(1), found.getString(2).split("@")[0], at));
                }
            }
            return moments;
        } catch (SQLException e) {
            throw new IllegalStateException("The billing moments cannot be read.", e);
        }
    }
}
