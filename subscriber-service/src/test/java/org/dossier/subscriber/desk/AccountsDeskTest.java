package org.dossier.subscriber.desk;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dossier.kit.test.Person;
import org.dossier.subscriber.notifications.OwnParts;

import static org.dossier.kit.test.Person.ADA;
import static org.dossier.kit.test.Person.AMIR;
import static org.dossier.kit.test.Person.ANA;
import static org.dossier.kit.test.Person.BEN;
import static org.dossier.kit.test.Person.EDITH;
import static org.dossier.subscriber.desk.Desk.NEXT_MONTH;
import static org.dossier.subscriber.desk.Desk.as;
import static org.dossier.subscriber.desk.Desk.grant;
import static org.dossier.subscriber.desk.Desk.search;
import static org.dossier.subscriber.desk.Desk.show;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who sees the desk, what it shows, and that what others wrote stays text there. */
@QuarkusTest
@TestProfile(OwnParts.class)
class AccountsDeskTest {
    private final DeskReaders readers;
    private UUID ana = UUID.randomUUID();

    AccountsDeskTest(DeskReaders readers) {
        this.readers = readers;
    }

    @BeforeEach
    void begin() {
        readers.clear();
        ana = readers.arrives(ANA);
        readers.arrives(BEN);
    }

    /** R01 */
    @Test
    void onlyAccountManagersAndAdministratorsSeeTheDesk() {
        for (var path : List.of("/desk/accounts", "/desk/accounts/" + ana)) {
            RestAssured.given().accept("text/html").get(path).then().statusCode(401);
            as(BEN).get(path).then().statusCode(403).body(not(containsString("ana@example.org")));
            as(EDITH).get(path).then().statusCode(403).body(not(containsString("ana@example.org")));
            as(AMIR).get(path).then().statusCode(200).body(containsString("ana@example.org"));
            as(ADA).get(path).then().statusCode(200).body(containsString("ana@example.org"));
        }
    }

    @Test
    void onePageTellsAllOfAnAccount() {
        readers.pays(ana);
        show(ana)
                .body(allOf(
                        containsString("Ana"),
                        containsString("ana@example.org"),
                        containsString("cus_ana"),
                        containsString("Complete, monthly"),
                        containsString("Active"),
                        containsString("Renews on"),
                        containsString("€49.00")))
                .body(allOf(
                        containsString("href=\"https://invoice.stripe.com/i/in_ana\""),
                        containsString("href=\"https://pay.stripe.com/in_ana/pdf\""),
                        containsString("DSR-0012"),
                        containsString("Because of the subscription sub_ana"),
                        containsString("Welcome to Dossier"),
                        containsString("Waiting"),
                        containsString("Account made"),
                        containsString("Invoice paid"),
                        not(containsString("sub_other"))));
    }

    /** I01, I03: what went back, or must be looked at, stands on the page. */
    @Test
    void aPaymentThatWasMadeTwiceIsTold() {
        readers.pays(ana);
        readers.change("""
                insert into duplicate_payment (account_id, stripe_subscription_id, kept_subscription_id, state,
                        refunded_minor, refunded_currency, due_at, found_at)
                values ('%1$s', 'sub_back', 'sub_ana', 'RETURNED', 4900, 'EUR', now(), now()),
                       ('%1$s', 'sub_stuck', 'sub_ana', 'FLAGGED', null, null, now(), now())""".formatted(ana));
        show(ana)
                .body(allOf(
                        containsString("sub_back was cancelled and €49.00 returned"),
                        containsString("sub_stuck could not be returned by itself")));
    }

    /** I01, I03: payments, what they were for, and what became of their money. */
    @Test
    void oneOffPaymentsAndTheirRefundsStandOnThePage() {
        var paid = UUID.randomUUID();
        readers.change("""
                insert into payment (id, account_id, purpose, reference, currency, amount_minor, return_to, leave_to,
                        request_print, state, stripe_session_id, created_at, expires_at, end_due_at, paid_at, flaw)
                values ('%1$s', '%3$s', 'seat', '%4$s', 'EUR', 90000, '/', '/', 'x', 'PAID', 'cs_1', now(), now(), now(), now(), null),
                       ('%2$s', '%3$s', 'call', '%4$s', 'EUR', 20000, '/', '/', 'y', 'OPEN', 'cs_2', now(), now() + interval '1 day', now() + interval '1 day', null, 'other amount received')""".formatted(paid, UUID.randomUUID(), ana, UUID.randomUUID()));
        readers.change("insert into payment_line values ('%s', 0, 'OSINT <b>in</b> Russia', 2, 45000)".formatted(paid));
        readers.change("""
                insert into payment_refund (id, payment_id, amount_minor, reason, by_hand, state, note, due_at, requested_at)
                values ('%1$s', '%3$s', 45000, 'cancelled 5 days before', false, 'DONE', null, now(), now()),
                       ('%2$s', '%3$s', 45000, 'x', true, 'FAILED', 'lost card', now(), now())""".formatted(UUID.randomUUID(), UUID.randomUUID(), paid));
        show(ana)
                .body(allOf(
                        containsString("OSINT &lt;b&gt;in&lt;/b&gt; Russia"),
                        containsString("€900.00"),
                        containsString("cancelled 5 days before"),
                        containsString("Given back"),
                        containsString("made at Stripe by hand"),
                        containsString("Could not be given back"),
                        containsString("(lost card)"),
                        containsString("It does not count: other amount received.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-4000-8000-000000000000", "1", "x", "' or 1=1", "%00", "..%2f", "ana"})
    void anUnknownAccountIsNotFound(String id) {
        as(AMIR).urlEncodingEnabled(false)
                .get("/desk/accounts/" + id.replace(" ", "%20"))
                .then()
                .statusCode(404);
    }

    /** A24: what a reader calls themselves is text, also for staff. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</title><svg onload=alert(1)>",
                "{7*7}{#if}",
                "<a href=\"javascript:alert(1)\">x</a>",
                "</textarea><script>alert(1)</script>"
            })
    void aNameIsNeverMarkup(String name) {
        var account = readers.arrives(new Person("sub-x", name, "x@example.org", List.of()));
        grant(account, NEXT_MONTH, name, "*").statusCode(303);
        var escaped = name.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        for (var page : List.of(show(account), search("x@example.org"), grant(account, name, name, name))) {
            var body = page.extract().asString();
            assertTrue(body.contains(escaped), body);
            assertEquals(name.equals(escaped), body.contains(name), body);
        }
    }

    /** What Stripe tells as an address becomes a link only if it is one. */
    @Test
    void anInvoiceAddressThatIsAScriptIsNoLink() {
        readers.pays(ana);
        readers.change("update invoice set hosted_url = 'javascript:alert(1)', pdf_url = 'javascript:alert(2)'");
        show(ana).body(allOf(containsString("DSR-0012"), not(containsString("javascript:"))));
    }

    @Test
    void everyFormCarriesTheCsrfToken() {
        readers.grantTo(ana);
        var body = as(AMIR).header("Dossier-Csrf", "t0ken")
                .get("/desk/accounts/" + ana)
                .asString();
        var forms = body.split("<form method=\"post\"", -1).length - 1;
        var tokens = body.split("name=\"_csrf\" value=\"t0ken\"", -1).length - 1;
        assertTrue(forms >= 2, body);
        assertEquals(forms, tokens);
    }

    @Test
    void aNoticeSaysOnlyWhatWeWrote() {
        as(AMIR).get("/desk/accounts/" + ana + "?done=granted").then().body(containsString("Access was granted."));
        as(AMIR).get("/desk/accounts/" + ana + "?done=Call+0190+666")
                .then()
                .body(not(containsString("0190")), not(containsString("notice-good")));
    }
}
