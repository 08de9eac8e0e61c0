package org.dossier.subscriber.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.dossier.kit.problem.ProblemException;
import org.dossier.subscriber.SubscriberProblem;

/** All accounts. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {
    /** The account of an identity. */
    public Optional<Account> find(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
    }

    /** @throws org.dossier.kit.problem.ProblemException if there is no such account */
    public Account get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /**
     * The account, locked until the transaction ends: what changes its money or access queues up here, before it writes
     * to the audit trail, which has one lock for all.
     *
     * @throws org.dossier.kit.problem.ProblemException if there is no such account
     */
    public Account getForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(id));
    }

    /**
     * Links the account to its customer at Stripe, unless it has one: a second would split the person's payments. An
     * account that was loaded before does not show it.
     *
     * @return the customer that it has now
     */
    public String linkCustomer(UUID id, String customerId) {
        return (String) getEntityManager()
                .createNativeQuery("""
                        update account set stripe_customer_id = coalesce(stripe_customer_id, :customer)
                        where id = :id returning stripe_customer_id
                        """, String.class)
                .setParameter("id", id)
                .setParameter("customer", customerId)
                .getSingleResult();
    }

    boolean insertIfAbsent(UUID id, String issuer, Person person, Instant at) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into account (id, issuer, subject, name, email, created_at, arrived_at)
                                values (:id, :issuer, :subject, :name, :email, :at, :at)
                                on conflict (issuer, subject) do nothing
                                """)
                        .setParameter("id", id)
                        .setParameter("issuer", issuer)
                        .setParameter("subject", person.subject())
                        .setParameter("name", person.name())
                        .setParameter("email", person.email())
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    private static ProblemException unknown(UUID id) {
        return SubscriberProblem.NO_SUCH_ACCOUNT.with("account", id);
    }
}
