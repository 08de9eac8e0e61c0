package org.dossier.subscriber.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dossier.subscriber.accounts.Accounts;
import org.dossier.subscriber.accounts.Arrivals;
import org.dossier.subscriber.accounts.Person;
import org.dossier.subscriber.entitlements.AccessGrant;
import org.dossier.subscriber.entitlements.AccessGrants;
import org.dossier.subscriber.entitlements.Actor;
import org.dossier.subscriber.entitlements.EndGrant;
import org.dossier.subscriber.entitlements.GrantAccess;

/**
 * Gives the demonstration one reader who subscribes and one who did so once. Both get their account before they first
 * sign in, as the other services must know by then what they may read. Who ever had a grant gets no other, so that
 * nothing comes back at the next start that staff ended.
 */
@ApplicationScoped
class DemoReaders {
    /** As in {@code infra/keycloak/realm-dossier-demo-users.json}. */
    static final Person ANA = new Person("7eb5c5a0-0da1-5f93-b072-90b25041a6e4", "Ana Petrosyan", "ana@example.org");

    static final Person LEA = new Person("9f90663c-cd87-5fa1-bb2e-0c55c77d85c8", "Lea Lindqvist", "lea@example.org");

    private static final Actor SYSTEM = new Actor("system", "the demo");

    private final Arrivals arrivals;
    private final Accounts accounts;
    private final AccessGrants grants;
    private final GrantAccess grantAccess;
    private final EndGrant endGrant;
    private final Clock clock;
    private final boolean demo;

    DemoReaders(
            Arrivals arrivals,
            Accounts accounts,
            AccessGrants grants,
            GrantAccess grantAccess,
            EndGrant endGrant,
            Clock clock,
            @ConfigProperty(name = "dossier.demo") boolean demo) {
        this.arrivals = arrivals;
        this.accounts = accounts;
        this.grants = grants;
        this.grantAccess = grantAccess;
        this.endGrant = endGrant;
        this.clock = clock;
        this.demo = demo;
    }

    void load(@Observes StartupEvent event) {
        if (demo) {
            once(ANA, this::subscribe);
            once(LEA, this::lapse);
        }
    }

    /** A transaction for each person, so that no two accounts are locked at the same time. */
    private void once(Person person, Consumer<UUID> give) {
        QuarkusTransaction.requiringNew().run(() -> {
            var account = arrivals.awaited(person).id();
            accounts.getForUpdate(account); // replicas that start together pass here one after the other
            if (grants.of(account).isEmpty()) {
                give.accept(account);
            }
        });
    }

    private AccessGrant subscribe(UUID account) {
        var inAYear = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusYears(1);
        return grantAccess.until(account, inAYear, "Demo subscriber", SYSTEM);
    }

    private void lapse(UUID account) {
        endGrant.now(account, subscribe(account).id(), "Demo subscriber whose access has ended", SYSTEM);
    }
}
