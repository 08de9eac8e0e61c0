package org.dossier.subscriber.desk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.dossier.kit.test.Person;

import static org.dossier.kit.test.Person.AMIR;

/** The desk as Amir, an account manager, uses it. */
final class Desk {
    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    static final String NEXT_MONTH = TODAY.plusDays(30).toString();

    private Desk() {}

    static ValidatableResponse grant(UUID account, String lastDay, String reason, String... coverage) {
        return as(AMIR).contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("lastDay", lastDay)
                .formParam("coverage", (Object[]) coverage)
                .formParam("reason", reason)
                .post("/desk/accounts/" + account + "/grants")
                .then();
    }

    static ValidatableResponse end(UUID account, UUID grant, String reason) {
        return as(AMIR).contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("reason", reason)
                .post("/desk/accounts/" + account + "/grants/" + grant + "/ending")
                .then();
    }

    static ValidatableResponse tryAgain(UUID account, String mail) {
        return as(AMIR).contentType("application/x-www-form-urlencoded")
                .post("/desk/accounts/" + account + "/mails/" + mail + "/attempts")
                .then();
    }

    static ValidatableResponse show(UUID account) {
        return as(AMIR).get("/desk/accounts/" + account).then().statusCode(200);
    }

    static ValidatableResponse search(String words) {
        return as(AMIR).queryParam("q", words).get("/desk/accounts").then().statusCode(200);
    }

    static ValidatableResponse page(String words, String number) {
        return as(AMIR).queryParam("q", words)
                .queryParam("page", number)
                .get("/desk/accounts")
                .then();
    }

    static RequestSpecification as(Person person) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .header("Authorization", person.bearer())
                .accept("text/html");
    }
}
