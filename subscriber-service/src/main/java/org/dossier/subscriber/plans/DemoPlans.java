package org.dossier.subscriber.plans;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dossier.kit.money.Money;
import org.dossier.kit.sql.Sql;

/** The catalogue of the demonstration's publisher; nothing is changed that is there already. */
@ApplicationScoped
class DemoPlans {
    private static final List<String> ALL = List.of(Region.ALL);
    private static final List<String> EURASIA = List.of(Region.CAUCASUS.code(), Region.CENTRAL_ASIA.code());
    private static final String COMPLETE = "Every report from every region, with all judgements and forecasts.";
    private static final String EURASIAN = "Every report on Central Asia and the Caucasus.";
    private static final List<Plan> PLANS = List.of(
            plan("complete-monthly", "Complete", COMPLETE, BillingInterval.MONTH, 4900, ALL),
            plan("complete-yearly", "Complete", COMPLETE, BillingInterval.YEAR, 49000, ALL),
            plan("eurasia-monthly", "Eurasia", EURASIAN, BillingInterval.MONTH, 1900, EURASIA),
            plan("eurasia-yearly", "Eurasia", EURASIAN, BillingInterval.YEAR, 19000, EURASIA));

    private final Sql sql;
    private final boolean demo;

    DemoPlans(Sql sql, @ConfigProperty(name = "dossier.demo") boolean demo) {
        this.sql = sql;
        this.demo = demo;
    }

    /** Before any job begins. */
    @Transactional
    void load(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        if (demo) {
            PLANS.forEach(this::insert);
        }
    }

    private void insert(Plan plan) {
        var isNew =
                sql.update("""
                        insert into plan (key, name, description, coverage, position) values (?, ?, ?, ?, ?)
                        on conflict (key) do nothing
                        """, plan.key(), plan.name(), plan.description(), plan.coverage(), PLANS.indexOf(plan)) == 1;
        if (isNew) {
            insertPrice(plan);
        }
    }

    private void insertPrice(Plan plan) {
        sql.update(
                """
                insert into plan_price (lookup_key, plan_key, billing_interval, amount_minor, currency)
                values (?, ?, ?, ?, ?)
                """,
                plan.lookupKey(),
                plan.key(),
                plan.interval(),
                plan.price().minor(),
                plan.price().currency());
    }

    private static Plan plan(
            String key, String name, String description, BillingInterval interval, long minor, List<String> coverage) {
        var price = new Money(minor, "EUR");
        return new Plan(key, name, description, interval, price, coverage, "dossier-" + key + "-eur-" + minor);
    }
}
