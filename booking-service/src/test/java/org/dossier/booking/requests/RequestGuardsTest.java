package org.dossier.booking.requests;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.RealParts;
import org.dossier.booking.SeenLetters;
import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.test.Rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.booking.requests.Desk.ADA;
import static org.dossier.booking.requests.Desk.AMIR;
import static org.dossier.booking.requests.Desk.EDITH;
import static org.dossier.booking.requests.Desk.desk;
import static org.dossier.booking.requests.Desk.mine;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Who finds what, in which order things go, and what is refused. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RequestGuardsTest {
    @Inject
    Desk desk;

    @Inject
    Rows rows;

    private final Browser ana = Browser.newReader("ana");
    private final Browser ben = Browser.newReader("ben");

    @Test
    @DisplayName("R02, A13, A14, A16: another's request does not exist, by none of its addresses")
    void anothersRequestDoesNotExist() {
        var request = desk.quoted(ana);
        assertEquals(
                303,
                RequestFilesTest.upload(ana, request, "a.pdf", RequestFilesTest.PDF)
                        .statusCode());
        var file = rows.first("select id from custom_request_file where request_id = ?", request);
        var option = desk.option(request, 1);
        for (var path : List.of("", "/files/" + file)) {
            assertEquals(404, ben.get(mine(request) + path).statusCode(), path);
            assertEquals(404, AMIR.get(mine(request) + path).statusCode(), path);
        }
        for (var act : List.of("messages", "withdrawal", "acceptance", "deposit", "balance", "approval", "revision")) {
            var form = new String[] {"words", "x", "changes", "x", "option", option};
            assertEquals(404, ben.post(mine(request) + "/" + act, form).statusCode(), act);
        }
        assertEquals(404, ben.post(mine(request) + "/acceptance/withdrawal").statusCode());
        assertEquals(
                404,
                RequestFilesTest.upload(ben, request, "a.pdf", RequestFilesTest.PDF)
                        .statusCode());
        assertEquals(
                401,
                RequestFilesTest.upload(Browser.GUEST, request, "a.pdf", RequestFilesTest.PDF)
                        .statusCode());
        assertEquals("QUOTED", desk.status(request));

        // A file is asked for by its own request, or not at all.
        var bens = desk.brief(ben);
        assertEquals(404, ben.get(mine(bens) + "/files/" + file).statusCode());
        assertEquals(200, ana.get(mine(request) + "/files/" + file).statusCode());
        assertThat(ben.get("/requests").asString()).doesNotContain(request.toString());
        assertThat(ana.get("/requests").asString()).contains(request.toString());
    }

    @Test
    @DisplayName("R02: an option of another's quote is not offered")
    void anothersOptionIsNotOffered() {
        var mine = desk.quoted(ana);
        var other = desk.quoted(ben);
        assertEquals(
                409,
                ana.post(mine(mine) + "/acceptance", "option", desk.option(other, 1))
                        .statusCode());
        assertEquals(409, ana.post(mine(mine) + "/acceptance").statusCode());
        assertEquals("QUOTED", desk.status(mine));
    }

    @Test
    void editorsSeeWhatIsTheirsToWriteAndChangeNothing() {
        var request = desk.quoted(ana);
        assertEquals(404, EDITH.get(desk(request)).statusCode());
        assertThat(EDITH.get("/desk/bookings/requests?shown=all").asString()).doesNotContain(request.toString());
        var work = desk.inWork(ana);
        assertEquals(200, EDITH.get(desk(work)).statusCode());
        assertThat(EDITH.get("/desk/bookings/requests?shown=all").asString()).contains(work.toString());
        assertEquals(403, EDITH.post(desk(work) + "/messages", "words", "x").statusCode());
        assertEquals(
                403,
                EDITH.post(desk(work) + "/cancellation", "reason", "x", "percent", "100")
                        .statusCode());
    }

    @Test
    void aConfidentialRequestIsForNamedStaffOnly() {
        var secret = "Heron " + UUID.randomUUID();
        var request = desk.brief(ana, secret, "NAMED_STAFF");
        var vera = Browser.withRoles("vera", StaffRole.ACCOUNT_MANAGER);
        assertEquals(404, vera.get(desk(request)).statusCode());
        assertEquals(
                404,
                vera.post(desk(request) + "/quotes", desk.quote("1000", "50")).statusCode());
        assertThat(vera.get("/desk/bookings/requests?shown=all").asString()).doesNotContain(secret);
        assertThat(vera.get("/desk/bookings").asString()).doesNotContain(secret).contains("Confidential request");

        assertEquals(
                403,
                vera.post(desk(request) + "/staff", "email", "vera@example.org").statusCode());
        assertEquals(422, ADA.post(desk(request) + "/staff", "email", "vera").statusCode());
        assertEquals(
                303,
                ADA.post(desk(request) + "/staff", "email", "Vera@example.org").statusCode());
        assertEquals(200, vera.get(desk(request)).statusCode());
        assertEquals(
                404,
                Browser.withRoles("amir", StaffRole.ACCOUNT_MANAGER)
                        .get(desk(request))
                        .statusCode());

        ana.post(mine(request) + "/messages", "words", "The " + secret + " matter.");
        assertThat(SeenLetters.all(request.toString()).stream()
                        .filter(seen -> !seen.email().equals("ana@example.org")))
                .isNotEmpty()
                .noneMatch(seen -> seen.letter().toString().contains(secret));
    }

    @Test
    @DisplayName("R21, I14: no step can be skipped, and none can be taken twice")
    void eachStepHasItsTurn() {
        var request = desk.brief(ana);
        refused(request, "acceptance", "deposit", "acceptance/withdrawal", "approval", "revision", "balance");
        assertEquals(409, cancel(request));

        desk.quote(request);
        refused(request, "deposit", "acceptance/withdrawal", "approval", "revision", "balance");
        desk.choose(ana, request, 1);
        refused(request, "approval", "revision", "balance");
        assertEquals(409, desk.quote(request).statusCode());
        assertEquals(409, decline(request));
    }

    @Test
    @DisplayName("R21, I14: what is begun or over takes no step back")
    void workTakesNoStepBack() {
        var request = desk.delivered(ana);
        refused(request, "withdrawal", "acceptance", "deposit", "acceptance/withdrawal", "balance");
        assertEquals(409, desk.quote(request).statusCode());
        assertEquals(409, decline(request));

        assertEquals(
                303, ana.post(mine(request) + "/revision", "changes", "More.").statusCode());
        refused(request, "revision", "approval");
        desk.deliver(request, 2);
        refused(request, "revision");
        assertEquals(303, ana.post(mine(request) + "/approval").statusCode());
        refused(request, "approval", "withdrawal");
        assertEquals(409, cancel(request));
    }

    @Test
    @DisplayName("A43, R04: what the client sends decides no price, state or owner")
    void theClientDecidesNoPrice() {
        var request = desk.quoted(ana);
        ana.post(
                mine(request) + "/acceptance",
                "option",
                desk.option(request, 1),
                "price",
                "1",
                "price_minor",
                "100",
                "deposit",
                "0",
                "deposit_percent",
                "0",
                "quantity",
                "-1",
                "status",
                "CLOSED",
                "currency",
                "JPY");
        assertEquals("ORDERED", desk.status(request));
        assertThat(rows.first(
                        "select amount_minor || currency || buyer_subject from payment where id = ?",
                        desk.deposit(request)))
                .isEqualTo("50000EUR" + ana.subject());
    }

    @Test
    @DisplayName("R22: prices, percentages and dates of a quote are checked, and what was typed is kept")
    void aBadQuoteIsRefused() {
        var request = desk.brief(ana);
        for (var price : List.of("-5", "0", "0.99", "100000.01", "1e9", "ten", "", "1000.001", "99999999999")) {
            var answer = AMIR.post(desk(request) + "/quotes", desk.quote(price, "50"));
            assertEquals(422, answer.statusCode(), price);
            assertThat(answer.asString()).contains("Enter an amount from 1 to 100,000", "Six pages.");
        }
        for (var deposit : List.of("-1", "101", "12.5", "", "half")) {
            assertEquals(
                    422,
                    AMIR.post(desk(request) + "/quotes", desk.quote("1000", deposit))
                            .statusCode(),
                    deposit);
        }
        var late = desk.quote("1000", "50");
        late[1] = desk.day(-1);
        assertThat(AMIR.post(desk(request) + "/quotes", late).asString()).contains("Choose today or a later day.");
        assertEquals("BRIEFED", desk.status(request));
    }

    @Test
    void aBadBriefIsRefusedAndKept() {
        var answer = ana.post("/requests", "subject", "", "question", "Kept <text>", "deadline", "soon");
        assertEquals(422, answer.statusCode());
        assertThat(answer.asString())
                .contains("Kept &lt;text&gt;", "Fill this in.", "Enter a date such as", "Choose one of these.");
        assertEquals(
                422,
                ana.post("/requests", "subject", "x".repeat(201), "question", "x", "confidentiality", "NORMAL")
                        .statusCode());
    }

    @Test
    @DisplayName("A48: nobody floods the desk, and pressing the button twice sends one brief")
    void briefsAreCounted() {
        var subject = "Same " + UUID.randomUUID();
        assertEquals(desk.brief(ana, subject, "NORMAL"), desk.brief(ana, subject, "NORMAL"));
        for (int i = 0; i < 9; i++) {
            desk.brief(ana);
        }
        assertEquals(
                429,
                ana.post("/requests", "subject", "One more", "question", "x", "confidentiality", "NORMAL")
                        .statusCode());
    }

    @Test
    @DisplayName("A24, R11, A30: hostile text stays text, and no subject of a mail has a second line")
    void hostileTextStaysText() {
        var hostile = "<script>alert(1)</script>{7*7}\"'";
        var request = desk.brief(ana, hostile + "\nBcc: all@example.org", "NORMAL");
        ana.post(mine(request) + "/messages", "words", hostile);
        for (var page : List.of(ana.get(mine(request)), AMIR.get(desk(request)), ana.get("/requests"))) {
            assertThat(page.asString()).contains("&lt;script&gt;", "{7*7}").doesNotContain("<script>alert");
        }
        assertThat(SeenLetters.all(request.toString()))
                .isNotEmpty()
                .allMatch(seen -> seen.letter().subject().lines().count() == 1);
    }

    private void refused(UUID request, String... acts) {
        var before = desk.status(request);
        for (var act : acts) {
            var answer = ana.post(
                    mine(request) + "/" + act,
                    "changes",
                    "x",
                    "option",
                    UUID.randomUUID().toString());
            assertEquals(409, answer.statusCode(), act + " of " + before);
        }
        assertEquals(before, desk.status(request));
    }

    private int cancel(UUID request) {
        return AMIR.post(desk(request) + "/cancellation", "reason", "x", "percent", "100")
                .statusCode();
    }

    private int decline(UUID request) {
        return AMIR.post(desk(request) + "/refusal", "reason", "x").statusCode();
    }
}
