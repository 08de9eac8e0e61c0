package org.dossier.subscriber.desk;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.test.ClockFile;
import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.Rows;
import org.dossier.subscriber.notifications.OwnParts;

import static org.dossier.kit.test.Person.AMIR;
import static org.dossier.kit.test.Person.ANA;
import static org.dossier.kit.test.Person.BEN;
import static org.dossier.subscriber.desk.Desk.NEXT_MONTH;
import static org.dossier.subscriber.desk.Desk.TODAY;
import static org.dossier.subscriber.desk.Desk.as;
import static org.dossier.subscriber.desk.Desk.end;
import static org.dossier.subscriber.desk.Desk.grant;
import static org.dossier.subscriber.desk.Desk.show;
import static org.dossier.subscriber.desk.Desk.tryAgain;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What account managers do to an account, and what comes of it. */
@QuarkusTest
@TestProfile(OwnParts.class)
class LookAfterAccessTest {
    private final DeskReaders readers;
    private final Rows rows;
    private final AuditTrail trail;
    private UUID ana = UUID.randomUUID();
    private UUID ben = UUID.randomUUID();

    LookAfterAccessTest(DeskReaders readers, Rows rows, AuditTrail trail) {
        this.readers = readers;
        this.rows = rows;
        this.trail = trail;
    }

    @BeforeEach
    void begin() {
        readers.clear();
        ana = readers.arrives(ANA);
        ben = readers.arrives(BEN);
    }

    @AfterEach
    void setClockRight() {
        ClockFile.setAhead(Duration.ZERO);
    }

    /** I02, I12: a grant opens access, is audited, and the reader hears of it. */
    @Test
    void accessIsGrantedUntilADateForAReason() {
        grant(ana, NEXT_MONTH, "Guest of the Almaty conference", "*")
                .statusCode(303)
                .header("Location", endsWith("/desk/accounts/" + ana + "?done=granted"));
        assertEquals(
                "GRANT {*} " + TODAY.plusDays(31) + " 00:00:00",
                rows.first(
                        "select cause || ' ' || coverage::text || ' ' || (until at time zone 'UTC')::text"
                                + " from entitlement where account_id = ?",
                        ana));
        var act = trail.of("account", ana.toString()).getFirst().entry();
        assertEquals("access-granted", act.act());
        assertEquals(AMIR.subject(), act.actorSubject());
        assertEquals("Guest of the Almaty conference", act.reason());
        assertEquals("*", act.details().get("coverage"));
        assertEquals(
                1,
                rows.count(
                        "select count(*) from outgoing_mail where kind = 'ACCESS_GRANTED' and addressee = ?::text",
                        ana));
        assertEquals(1, rows.count("select count(*) from outbox where key = ?", ana.toString()));
        show(ana)
                .body(allOf(
                        containsString("Reads all regions until"),
                        containsString("Because staff granted it"),
                        containsString("Guest of the Almaty conference"),
                        containsString("Access granted by Amir")));
    }

    /** I11, I12: a double click, and an impatient one. */
    @Test
    void aFormThatIsPostedAgainAndAgainIsOneGrant() throws Exception {
        var key = keyOfForm();
        try (var clicks = Executors.newFixedThreadPool(4)) {
            Callable<ValidatableResponse> click = () -> post(key, "Trial");
            for (var answer : clicks.invokeAll(Collections.nCopies(4, click))) {
                answer.get().statusCode(303).header("Location", endsWith("/desk/accounts/" + ana + "?done=granted"));
            }
        }
        assertEquals(1, rows.count("select count(*) from access_grant"));
        assertEquals(1, rows.count("select count(*) from outgoing_mail where kind = 'ACCESS_GRANTED'"));
        assertEquals(1, rows.count("select count(*) from outbox where key = ?", ana.toString()));
        assertEquals(1, trail.of("account", ana.toString()).size());
    }

    /** What a mistake left unsaid is filled in and posted with the same key; what is entered anew is meant. */
    @Test
    void anotherEntryInTheSameFormIsAnotherGrant() {
        var key = keyOfForm();
        post(key, "").statusCode(422).body(containsString("name=\"key\" value=\"" + key + "\""));
        post(key, "Trial").statusCode(303);
        post(key, "Guest of the Almaty conference").statusCode(303);
        post(keyOfForm(), "Trial").statusCode(303);
        assertEquals(3, rows.count("select count(*) from access_grant"));
        assertEquals(3, trail.of("account", ana.toString()).size());
    }

    private ValidatableResponse post(String key, String reason) {
        return as(AMIR).contentType("application/x-www-form-urlencoded")
                .formParam("key", key)
                .formParam("lastDay", NEXT_MONTH)
                .formParam("coverage", "*")
                .formParam("reason", reason)
                .post("/desk/accounts/" + ana + "/grants")
                .then();
    }

    private String keyOfForm() {
        var page = show(ana).extract().asString();
        return page.replaceFirst("(?s).*name=\"key\" value=\"([0-9a-f-]{36})\".*", "$1");
    }

    @Test
    void aGrantForRegionsOpensTheseOnly() {
        grant(ana, NEXT_MONTH, "Trial", "caucasus", "central-asia").statusCode(303);
        assertEquals(
                "{caucasus,central-asia}",
                rows.first("select coverage::text from entitlement where account_id = ?", ana));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''           | *          | Because | Enter a date
                    31.12.2026   | *          | Because | Enter a date
                    2026-02-30   | *          | Because | Enter a date
                    +999999999-12-31 | *      | Because | within the next five years
                    9999-12-31   | *          | Because | within the next five years
                    2020-01-01   | *          | Because | Choose today or a later day
                    NEXT         | ''         | Because | at least one from the list
                    NEXT         | atlantis   | Because | at least one from the list
                    NEXT         | *          | ''      | Say why, in a few words
                    NEXT         | *          | '   '   | Say why, in a few words
                    NEXT         | *          | LONG    | at most 500 characters
                    """)
    void whatIsMissingIsSaidBesideItsFieldAndNothingIsLost(String day, String coverage, String reason, String said) {
        var typedDay = day.equals("NEXT") ? NEXT_MONTH : day;
        var typedReason = reason.equals("LONG") ? "x".repeat(501) : reason;
        grant(ana, typedDay, typedReason, coverage)
                .statusCode(422)
                .body(allOf(
                        containsString("field-error"),
                        containsString(said),
                        containsString("value=\"" + typedDay + "\""),
                        containsString(">\n" + typedReason + "</textarea>")));
        assertEquals(0, rows.count("select count(*) from access_grant"));
        assertEquals(List.of(), trail.of("account", ana.toString()));
    }

    @Test
    void chosenRegionsStayChosenWhenSomethingElseIsMissing() {
        grant(ana, NEXT_MONTH, "", "arctic")
                .statusCode(422)
                .body(allOf(
                        containsString("value=\"arctic\" checked"), not(containsString("value=\"caucasus\" checked"))));
    }

    /** R04: who gives, when, to whom and how long follow from nothing but address, token, clock and the three fields. */
    @Test
    void fieldsThatTheFormDoesNotHaveChangeNothing() {
        as(AMIR).contentType("application/x-www-form-urlencoded")
                .formParam("lastDay", NEXT_MONTH)
                .formParam("coverage", "arctic")
                .formParam("reason", "Trial")
                .formParam("accountId", ben.toString())
                .formParam("account", ben.toString())
                .formParam("id", UUID.randomUUID().toString())
                .formParam("until", "2099-01-01T00:00:00Z")
                .formParam("grantedBy", "somebody")
                .formParam("endedAt", "2020-01-01T00:00:00Z")
                .formParam("role", "administrator")
                .post("/desk/accounts/" + ana + "/grants?account=" + ben)
                .then()
                .statusCode(303);
        assertEquals(
                List.of(ana + " " + AMIR.subject() + " {arctic} " + TODAY.plusDays(31)),
                rows.all("select account_id || ' ' || granted_by || ' ' || coverage::text || ' '"
                        + " || (until at time zone 'UTC')::date from access_grant where ended_at is null"));
    }

    @Test
    void aGrantIsEndedForAReasonAndAccessCloses() {
        var grant = readers.grantTo(ana);
        end(ana, grant, "Invited by mistake")
                .statusCode(303)
                .header("Location", endsWith("/desk/accounts/" + ana + "?done=ended"));
        assertEquals("NONE", rows.first("select cause from entitlement where account_id = ?", ana));
        var act = trail.of("account", ana.toString()).getFirst().entry();
        assertEquals("access-ended", act.act());
        assertEquals("Invited by mistake", act.reason());
        assertEquals(AMIR.subject(), act.actorSubject());
        assertEquals(
                1,
                rows.count(
                        "select count(*) from outgoing_mail where kind = 'ACCESS_ENDED' and addressee = ?::text", ana));
        show(ana)
                .body(allOf(
                        containsString("nothing more"),
                        containsString("Invited by mistake"),
                        not(containsString("End this grant"))));
    }

    /** The reader hears of the grant and not of the reason. */
    @Test
    void noMailTellsTheReason() {
        var grant = readers.grantTo(ana);
        end(ana, grant, "Invited by mistake").statusCode(303);
        assertEquals(2, rows.count("select count(*) from outgoing_mail where kind like 'ACCESS%'"));
        assertEquals(
                0,
                rows.count(
                        "select count(*) from outgoing_mail where letter like '%mistake%' or letter like '%Trial%'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t"})
    void aGrantIsNotEndedWithoutAReason(String reason) {
        var grant = readers.grantTo(ana);
        end(ana, grant, reason)
                .statusCode(422)
                .body(allOf(
                        containsString("Say why, in a few words"), containsString("<details class=\"confirm\" open>")));
        assertEquals("GRANT", rows.first("select cause from entitlement where account_id = ?", ana));
    }

    /** R02 */
    @Test
    void aGrantOfAnotherAccountIsNotFound() {
        var grant = readers.grantTo(ana);
        end(ben, grant, "Because").statusCode(404);
        assertEquals("GRANT", rows.first("select cause from entitlement where account_id = ?", ana));
    }

    @Test
    void aGrantIsEndedOnce() {
        var grant = readers.grantTo(ana);
        end(ana, grant, "Because").statusCode(303);
        end(ana, grant, "Again").statusCode(409);
        assertEquals(2, trail.of("account", ana.toString()).size());
        assertEquals(1, rows.count("select count(*) from outgoing_mail where kind = 'ACCESS_ENDED'"));
    }

    /** I02: a grant ends with its day, by itself. */
    @Test
    void aGrantThatRanOutClosesAccess() {
        readers.grantTo(ana);
        ClockFile.setAhead(Duration.ofDays(32));
        show(ana)
                .body(allOf(
                        containsString("nothing more"),
                        containsString("Ran out"),
                        not(containsString("End this grant"))));
        Eventually.within(
                Duration.ofSeconds(30),
                "access is closed",
                () -> "NONE".equals(rows.first("select cause from entitlement where account_id = ?", ana)));
    }

    @Test
    void aMailThatWasGivenUpIsTriedAgain() {
        readers.change("update outgoing_mail set state = 'FLAGGED', settled_at = now(), attempts = 9,"
                + " last_failure = '550 no such <mailbox>' where addressee = '" + ana + "'");
        var mail = rows.first("select id from outgoing_mail where addressee = ?::text", ana);
        show(ana)
                .body(allOf(
                        containsString("Given up"),
                        containsString("9 attempts: 550 no such &lt;mailbox&gt;"),
                        containsString("/desk/accounts/" + ana + "/mails/" + mail + "/attempts")));
        tryAgain(ben, mail).statusCode(404);
        tryAgain(ana, mail).statusCode(303);
        tryAgain(ana, mail).statusCode(404);
        assertEquals("WAITING", rows.first("select state from outgoing_mail where id = ?", UUID.fromString(mail)));
        assertEquals(
                "mail-tried-again",
                trail.of("account", ana.toString()).getFirst().entry().act());
        assertEquals(1, trail.of("account", ana.toString()).size());
    }
}
