package org.dossier.subscriber.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Person;
import org.dossier.kit.test.Rows;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** R53: who somebody is, is the issuer and the subject of their token. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ArrivalTest {
    @Singleton
    static class Heard {
        final ConcurrentLinkedQueue<AccountRegistered> registered = new ConcurrentLinkedQueue<>();

        void hear(@Observes AccountRegistered event) {
            registered.add(event);
        }
    }

    private final Rows rows;
    private final Heard heard;
    private final Accounts accounts;

    ArrivalTest(Rows rows, Heard heard, Accounts accounts) {
        this.rows = rows;
        this.heard = heard;
        this.accounts = accounts;
    }

    @Test
    void theFirstArrivalRegistersAnAccountAndTellsOfItOnce() {
        var ana = Browser.newReader("ana");
        arrive(ana);
        arrive(ana);
        ana.get("/account").then().statusCode(200);
        assertEquals(1, accounts(ana));
        assertEquals(1, registrations(ana));
    }

    @Test
    void anyPageOfOursRegistersAnAccountToo() {
        var ana = Browser.newReader("ana");
        ana.get("/account").then().statusCode(200);
        assertEquals(1, registrations(ana));
    }

    @Test
    void manyFirstArrivalsAtOnceMakeOneAccount() throws Exception {
        var ana = Browser.newReader("ana");
        var token = ana.person().bearer();
        try (var executor = Executors.newFixedThreadPool(10)) {
            var done = new ArrayList<Future<?>>();
            for (int i = 0; i < 10; i++) {
                done.add(executor.submit(() -> given().header("Authorization", token)
                        .put("/api/account/arrival")
                        .then()
                        .statusCode(204)));
            }
            for (var one : done) {
                one.get();
            }
        }
        assertEquals(1, accounts(ana));
        assertEquals(1, registrations(ana));
    }

    @Test
    void aChangedNameAndAddressAreTheSamePerson() {
        var ana = Browser.newReader("ana");
        arrive(ana);
        var married = new Person(ana.person().subject(), "Ana Novak", "ana.novak@example.org", List.of());
        arrive(new Browser(married));
        assertEquals(1, accounts(ana));
        assertEquals(
                "ana.novak@example.org", rows.first("select email from account where subject = ?", married.subject()));
    }

    /** A17, A18: the same address is not the same person. */
    @Test
    void anotherSubjectWithTheSameAddressIsAnotherAccount() {
        var ana = Browser.newReader("ana");
        var other = Browser.newReader("ana");
        arrive(ana);
        arrive(other);
        assertEquals(1, accounts(other));
        assertEquals(
                2,
                rows.count(
                        "select count(*) from account where subject in (?, ?)",
                        ana.person().subject(),
                        other.person().subject()));
    }

    @Test
    void aTokenWithoutAnAddressIsToldWhatIsMissing() {
        var script = new Browser(new Person("sub-of-a-script", "script", "", List.of()));
        given().header("Authorization", script.person().bearer())
                .put("/api/account/arrival")
                .then()
                .statusCode(422);
        assertEquals(0, accounts(script));
    }

    /** I02: whoever pays is linked to the customer while other pages of theirs are open. */
    @Test
    void anArrivalThatBeganBeforeTheLinkToTheCustomerDoesNotUndoIt() {
        var ana = Browser.newReader("ana");
        arrive(ana);
        var subject = ana.person().subject();
        var customer = "cus_of_" + subject;
        var id = UUID.fromString(rows.first("select id from account where subject = ?", subject));
        QuarkusTransaction.requiringNew().run(() -> {
            accounts.get(id).arrived("Ana Novak", "ana.novak@example.org", Instant.now());
            QuarkusTransaction.requiringNew().run(() -> accounts.linkCustomer(id, customer));
        });
        assertEquals(
                customer + " Ana Novak ana.novak@example.org",
                rows.first(
                        "select concat_ws(' ', stripe_customer_id, name, email) from account where subject = ?",
                        subject));
    }

    @Test
    void theFirstCustomerOfAnAccountStays() {
        var ana = Browser.newReader("ana");
        arrive(ana);
        var subject = ana.person().subject();
        var id = UUID.fromString(rows.first("select id from account where subject = ?", subject));
        for (var customer : List.of("cus_1_" + subject, "cus_2_" + subject)) {
            assertEquals(
                    "cus_1_" + subject,
                    QuarkusTransaction.requiringNew().call(() -> accounts.linkCustomer(id, customer)));
        }
    }

    private static void arrive(Browser reader) {
        given().header("Authorization", reader.person().bearer())
                .put("/api/account/arrival")
                .then()
                .statusCode(204);
    }

    private long accounts(Browser reader) {
        return rows.count(
                "select count(*) from account where subject = ?",
                reader.person().subject());
    }

    private long registrations(Browser reader) {
        var account = rows.first(
                "select id from account where subject = ?", reader.person().subject());
        return heard.registered.stream()
                .filter(event -> event.accountId().toString().equals(account))
                .count();
    }
}
