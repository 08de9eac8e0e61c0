package org.dossier.subscriber.accounts;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.quarkus.logging.Log;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dossier.kit.identity.Reader;
import org.dossier.subscriber.SubscriberProblem;

/** Notes that a signed-in person came, and registers an account for one who comes for the first time. */
@ApplicationScoped
public class Arrivals {
    private final Accounts accounts;
    private final Event<AccountRegistered> registered;
    private final Clock clock;
    private final String issuer;

    Arrivals(
            Accounts accounts,
            Event<AccountRegistered> registered,
            Clock clock,
            @ConfigProperty(name = "dossier.oidc.issuer") String issuer) {
        this.accounts = accounts;
        this.registered = registered;
        this.clock = clock;
        this.issuer = issuer;
    }

    /**
     * The account of the person who asks, created if this is the first time.
     *
     * @throws org.dossier.kit.problem.ProblemException if the token has no e-mail address, as no mail could reach them
     */
    @Transactional
    public Account of(Reader reader) {
        var person = Person.of(reader);
        if (!person.hasEmail()) {
            throw SubscriberProblem.ACCOUNT_NEEDS_EMAIL.asException();
        }
        var known = accounts.find(issuer, person.subject());
        known.ifPresent(account -> account.arrived(person.name(), person.email(), clock.instant()));
        return known.orElseGet(() -> register(person));
    }

    /** The account of a person who has not come yet, registered if there is none; no visit is noted. */
    @Transactional
    public Account awaited(Person person) {
        return accounts.find(issuer, person.subject()).orElseGet(() -> register(person));
    }

    private Account register(Person person) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        if (accounts.insertIfAbsent(id, issuer, person, now)) {
            Log.infof("Account registered [account=%s]", id);
            registered.fire(new AccountRegistered(id, person.name(), person.email(), now));
        }
        return accounts.find(issuer, person.subject()).orElseThrow();
    }
}
