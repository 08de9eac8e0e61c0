package org.dossier.subscriber.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.kit.sql.Sql;

/**
 * Customers who wait to be read from Stripe, each at most once in the queue however often they are asked for. Judged by
 * the database's clock, as replicas' clocks differ.
 */
@ApplicationScoped
class CustomerQueue {
    /**
     * The right to read a customer and to write what was found.
     *
     * @param wanted the newest request that this reading covers
     * @param holder tells this right from a later one for the same customer
     */
    record Lease(String customerId, UUID accountId, long wanted, UUID holder) {}

    private static final String FREE = "(leased_until is null or leased_until < now())";
    private static final String TAKE = """
            update stripe_customer set leased_by = ?, leased_until = now() + make_interval(secs => ?)
            where id = (%s for update skip locked)
            returning id, account_id, wanted_sync, leased_by
            """;
    private static final String TAKE_NEXT =
            TAKE.formatted("select id from stripe_customer where wanted_sync > done_sync and due_at <= now() and "
                    + FREE + " order by due_at limit 1");
    private static final String TAKE_ONE =
            TAKE.formatted("select id from stripe_customer where id = ? and wanted_sync > done_sync and " + FREE);

    private final Sql sql;
    private final BillingConfig config;

    CustomerQueue(Sql sql, BillingConfig config) {
        this.sql = sql;
        this.config = config;
    }

    /** Makes the customer of an account known; may be repeated. */
    @Transactional(TxType.MANDATORY)
    void add(String customerId, UUID accountId) {
        sql.update("""
                insert into stripe_customer (id, account_id, due_at) values (?, ?, now()) on conflict (id) do nothing
                """, customerId, accountId);
    }

    /** Asks for a reading that begins after this transaction; does nothing for a customer of somebody else. */
    @Transactional
    void request(String customerId) {
        sql.update(
                "update stripe_customer set wanted_sync = wanted_sync + 1, due_at = least(due_at, now()) where id = ?",
                customerId);
    }

    /**
     * Asks for a reading and takes it for a page, in one step: no worker comes between, who would leave the page nothing
     * to say. Empty while another one has this customer.
     */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Lease> askAndTake(String customerId) {
        sql.update("""
                update stripe_customer set wanted_sync = wanted_sync + 1, due_at = least(due_at, now()), asked_at = now()
                where id = ?
                """, customerId);
        return lease(TAKE_ONE, customerId);
    }

    /** Whether a reading has ended within this time, and since a page last asked for one. */
    @Transactional
    boolean isAnswered(String customerId, Duration within) {
        return sql.first("""
                        select 1 from stripe_customer
                        where id = ? and synced_at >= asked_at and synced_at > now() - make_interval(secs => ?)
                        """, row -> true, customerId, within).isPresent();
    }

    @Transactional
    void requestFor(UUID accountId) {
        sql.update(
                "update stripe_customer set wanted_sync = wanted_sync + 1, due_at = least(due_at, now()) where account_id = ?",
                accountId);
    }

    /** The customer who waits longest, or none. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Lease> takeNext() {
        return lease(TAKE_NEXT);
    }

    /**
     * Ends the reading in the transaction that writes what was found.
     *
     * @return false if the lease ran out and another worker may have written since: then nothing may be written
     */
    @Transactional(TxType.MANDATORY)
    boolean finish(Lease lease) {
        return sql.update("""
                        update stripe_customer set done_sync = ?, synced_at = now(), failures = 0, last_failure = null,
                               leased_by = null, leased_until = null
                        where id = ? and leased_by = ?
                        """, lease.wanted(), lease.customerId(), lease.holder()) == 1;
    }

    /** Puts the customer back, later each time: 1, 2, 4 … at most 300 seconds. */
    @Transactional(TxType.REQUIRES_NEW)
    void postpone(Lease lease, String failure) {
        sql.update("""
                update stripe_customer set failures = failures + 1, last_failure = ?, leased_by = null,
                       leased_until = null, due_at = now() + make_interval(secs => least(300, power(2, least(failures, 9))))
                where id = ? and leased_by = ?
                """, failure, lease.customerId(), lease.holder());
    }

    private Optional<Lease> lease(String statement, Object... which) {
        var values = new ArrayList<Object>(List.of(UUID.randomUUID(), config.readingLease()));
        values.addAll(List.of(which));
        return sql.first(statement, CustomerQueue::read, values.toArray());
    }

    private static Lease read(ResultSet row) throws SQLException {
        return new Lease(
                row.getString("id"), Sql.id(row, "account_id"), row.getLong("wanted_sync"), Sql.id(row, "leased_by"));
    }
}
