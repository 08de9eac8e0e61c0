package org.dossier.subscriber.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/** A person who signed in at least once. */
@Entity
public class Account {
    @Id
    private UUID id;

    private String issuer;
    private String subject;
    private String name;
    private String email;
    private @Nullable String stripeCustomerId;
    private Instant createdAt;
    private Instant arrivedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected Account() {}

    public UUID id() {
        return id;
    }

    /** The identity provider's key of the person; with {@link #issuer()} the identity that never changes. */
    public String subject() {
        return subject;
    }

    public String issuer() {
        return issuer;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    /** Stripe's key of the person ({@code cus_…}); absent until the first checkout. */
    public Optional<String> stripeCustomerId() {
        return Optional.ofNullable(stripeCustomerId);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When the person last signed in or opened a page here. */
    public Instant arrivedAt() {
        return arrivedAt;
    }

    /** Links the account to the customer at Stripe; a second, different one would split the person's payments. */
    public void becameStripeCustomer(String customerId) {
        if (stripeCustomerId != null && !stripeCustomerId.equals(customerId)) {
            throw new IllegalStateException("Account " + id + " already is customer " + stripeCustomerId + ".");
        }
        stripeCustomerId = customerId;
    }

    void arrived(String nameNow, String emailNow, Instant at) {
        name = nameNow;
        email = emailNow;
        arrivedAt = at;
    }
}
