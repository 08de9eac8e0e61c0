package org.dossier.subscriber.desk;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dossier.subscriber.notifications.OwnParts;

import static org.dossier.kit.test.Person.ANA;
import static org.dossier.kit.test.Person.BEN;
import static org.dossier.subscriber.desk.Desk.page;
import static org.dossier.subscriber.desk.Desk.search;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** How staff find a person. */
@QuarkusTest
@TestProfile(OwnParts.class)
class FindAccountsTest {
    private final DeskReaders readers;
    private UUID ana = UUID.randomUUID();
    private UUID ben = UUID.randomUUID();

    FindAccountsTest(DeskReaders readers) {
        this.readers = readers;
    }

    @BeforeEach
    void begin() {
        readers.clear();
        ana = readers.arrives(ANA);
        ben = readers.arrives(BEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ana", "aNa", "ana@exam", "cus_ana", "sub_ana", "in_ana", "DSR-0012", "  Ana  ", "na@example.org"
            })
    void aPersonIsFoundByNameMailOrStripeId(String words) {
        readers.pays(ana);
        search(words)
                .body(allOf(containsString("/desk/accounts/" + ana), not(containsString("/desk/accounts/" + ben))));
    }

    /** A23, and a wildcard is a sign like any other. */
    @ParameterizedTest
    @ValueSource(
            strings = {"%", "_", "a%a", "' or 1=1 --", "\\", "ana\\", "x' union select * from account --", "cus_an"})
    void nothingThatWasTypedIsReadAsSql(String words) {
        readers.pays(ana);
        search(words).body(containsString("Nobody found"));
    }

    @Test
    void aSearchWithSignsThatTheDatabaseRefusesIsAnswered() {
        search("Ana\u0000").body(containsString("/desk/accounts/" + ana));
        search("x".repeat(1500)).body(containsString("Nobody found"));
    }

    @Test
    void manyAreShownPageByPage() {
        readers.change("""
                insert into account (id, issuer, subject, name, email, created_at, arrived_at)
                select gen_random_uuid(), 'https://issuer.example', 'many-' || n, 'Many ' || n, n || '@many.example',
                       now(), now() - make_interval(secs => n) from generate_series(1, 60) n
                """);
        search("many.example")
                .body(allOf(
                        containsString("60 accounts"),
                        containsString("Many 25<"),
                        not(containsString("Many 26<")),
                        containsString("/desk/accounts?q=many.example&amp;page=2")));
        page("many.example", "3").body(allOf(containsString("Many 51<"), containsString("Many 60<")));
        for (var number : List.of("0", "-1")) {
            page("many.example", number).body(containsString("Many 1<"));
        }
        page("many.example", "99999999").body(containsString("Many 60<"));
        page("many.example", "x").statusCode(404);
    }
}
