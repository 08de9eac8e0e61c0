package org.dossier.subscriber.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/** A person who signed in at least once. */
@Entity
public class Account {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String issuer;

    @Column(updatable = false)
    private String subject;

    private String name;
    private String email;

    /** Written by {@link Accounts#linkCustomer} alone: an arrival that began before must not undo the link (I02). */
    @Column(updatable = false)
    private @Nullable String stripeCustomerId;

    @Column(updatable = false)
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

    void arrived(String nameNow, String emailNow, Instant at) {
        name = nameNow;
        email = emailNow;
        arrivedAt = at;
    }
}
