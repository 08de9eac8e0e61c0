package org.dossier.report;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.test.Person;

/** Gives people of tests what the subscriber service would have told of them. */
@ApplicationScoped
public class Rights {
    private final EntityManager entities;

    Rights(EntityManager entities) {
        this.entities = entities;
    }

    /** Ana subscribes to all, Wim to two regions, Lea did until March; Ben and staff have nothing. */
    @Transactional
    public void usual() {
        give(Person.ANA, "complete-monthly", null, "*");
        give(Person.WIM, "eurasia-yearly", Instant.parse("2099-01-01T00:00:00Z"), "central-asia", "caucasus");
        give(Person.LEA, "complete-monthly", Instant.parse("2026-03-01T00:00:00Z"), "*");
    }

    @Transactional
    public void give(Person person, String plan, @Nullable Instant until, String... coverage) {
        entities.createNativeQuery("delete from entitlement where subject = :subject")
                .setParameter("subject", person.subject())
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into entitlement (account_id, subject, coverage, until, cause, plan, version, changed_at)
                        values (:id, :subject, :coverage, cast(:until as timestamptz), 'SUBSCRIPTION', :plan, 1, now())
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("subject", person.subject())
                .setParameter("coverage", coverage)
                .setParameter("until", until == null ? null : until.toString())
                .setParameter("plan", plan)
                .executeUpdate();
    }
}
