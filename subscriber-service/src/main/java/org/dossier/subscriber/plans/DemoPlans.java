package org.dossier.subscriber.plans;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dossier.kit.money.Money;

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

    private final DataSource dataSource;
    private final boolean demo;

    DemoPlans(DataSource dataSource, @ConfigProperty(name = "dossier.demo") boolean demo) {
        this.dataSource = dataSource;
        this.demo = demo;
    }

    /** Before any job begins. */
    @Transactional
    void load(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) throws SQLException {
        if (demo) {
            try (var connection = dataSource.getConnection()) {
                for (var plan : PLANS) {
                    insert(connection, plan, PLANS.indexOf(plan));
                }
            }
        }
    }

    private static void insert(Connection connection, Plan plan, int position) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into plan (key, name, description, coverage, position) values (?, ?, ?, ?, ?)
                on conflict (key) do nothing
                """)) {
            insert.setString(1, plan.key());
            insert.setString(2, plan.name());
            insert.setString(3, plan.description());
            insert.setArray(4, connection.createArrayOf("text", plan.coverage().toArray()));
            insert.setInt(5, position);
            if (insert.executeUpdate() == 1) {
                insertPrice(connection, plan);
            }
        }
    }

    private static void insertPrice(Connection connection, Plan plan) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into plan_price (lookup_key, plan_key, billing_interval, amount_minor, currency)
                values (?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, plan.lookupKey());
            insert.setString(2, plan.key());
            insert.setString(3, plan.interval().name());
            insert.setLong(4, plan.price().minor());
            insert.setString(5, plan.price().currency());
            insert.executeUpdate();
        }
    }

    private static Plan plan(
            String key, String name, String description, BillingInterval interval, long minor, List<String> coverage) {
        var price = new Money(minor, "EUR");
        return new Plan(key, name, description, interval, price, coverage, "dossier-" + key + "-eur-" + minor);
    }
}
