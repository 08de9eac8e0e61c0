package org.dossier.subscriber.notifications;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;

import org.dossier.kit.money.Money;
import org.dossier.kit.test.Person;
import org.dossier.kit.test.TestIssuer;
import org.dossier.subscriber.accounts.Accounts;
import org.dossier.subscriber.billing.InvoicePaid;

/** Makes things happen that mails tell of, and looks into the queue as it stands in the database. */
@ApplicationScoped
public class Letterbox {
    public record Row(String kind, String state, int attempts, Instant dueAt, String lastFailure, String recipient) {}

    private final DataSource dataSource;
    private final Accounts accounts;
    private final Event<Object> events;

    Letterbox(DataSource dataSource, Accounts accounts, Event<Object> events) {
        this.dataSource = dataSource;
        this.accounts = accounts;
        this.events = events;
    }

    /** Empties the queue and forgets who arrived, so that each test begins alone. */
    public void clear() {
        for (var table : List.of(
                "payment_refund",
                "payment_line",
                "payment",
                "billing_moment",
                "duplicate_payment",
                "outgoing_mail",
                "entitlement",
                "access_grant",
                "invoice",
                "subscription",
                "account")) {
            execute("delete from " + table);
        }
    }

    /** The person signs in, as the gateway tells of it. */
    public UUID arrives(Person person) {
        RestAssured.given()
                .header("Authorization", person.bearer())
                .put("/api/account/arrival")
                .then()
                .statusCode(204);
        return accountOf(person);
    }

    UUID accountOf(Person person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> accounts.find(TestIssuer.running().address(), person.subject())
                        .orElseThrow()
                        .id());
    }

    void happens(Object event) {
        QuarkusTransaction.requiringNew().run(() -> events.fire(event));
    }

    /** The same in the caller's transaction. */
    void happensHere(Object event) {
        events.fire(event);
    }

    public void pays(UUID accountId, String invoiceId) {
        happens(paid(accountId, invoiceId, "DSR-0012"));
    }

    static InvoicePaid paid(UUID accountId, String invoiceId, String number) {
        return new InvoicePaid(
                accountId,
                invoiceId,
                number,
                new Money(4900, "EUR"),
                "Complete, monthly",
                Instant.parse("2026-11-01T09:12:00Z"),
                Instant.parse("2026-12-01T09:12:00Z"),
                "https://invoice.stripe.com/i/" + invoiceId,
                "https://pay.stripe.com/invoice/" + invoiceId + "/pdf");
    }

    public List<Row> rows() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select kind, state, attempts, due_at, coalesce(last_failure, ''), recipient from outgoing_mail order by created_at");
                var found = select.executeQuery()) {
            var rows = new ArrayList<Row>();
            while (found.next()) {
                rows.add(new Row(
                        found.getString(1),
                        found.getString(2),
                        found.getInt(3),
                        found.getTimestamp(4).toInstant(),
                        found.getString(5),
                        found.getString(6)));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void execute(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
