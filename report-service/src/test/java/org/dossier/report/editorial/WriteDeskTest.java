package org.dossier.report.editorial;

import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.kit.sql.Sql;
import org.dossier.kit.test.Person;
import org.dossier.report.Newsroom;
import org.dossier.report.Rights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.report.editorial.DeskClient.parsed;
import static org.dossier.report.editorial.DeskClient.whole;

/** The form on which reports are written. */
@QuarkusTest
class WriteDeskTest {
    @Inject
    Newsroom newsroom;

    @Inject
    Rights rights;

    @Inject
    Sql sql;

    private final DeskClient edith = new DeskClient(Person.EDITH);

    @BeforeEach
    void clear() {
        newsroom.clear();
        rights.usual();
    }

    @Test
    void errorsStandBesideTheirFieldsAndKeepWhatWasTyped() {
        var page = edith.page("/desk/reports/new");
        var typed = new HashMap<>(Map.of(
                "title",
                "",
                "countries",
                "Norway, Atlantis",
                "slug",
                "No Slug",
                "part.0.text",
                "Typed <text>.\nSecond line."));
        typed.put("part.2.items", "An item where none belongs");
        var answer = edith.send(page, typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        var again = Jsoup.parse(answer.asString());
        assertThat(again.selectFirst("#title-error").text()).contains("Give the report a title");
        assertThat(again.selectFirst("#countries-error").text()).contains("Atlantis");
        assertThat(again.selectFirst("#slug-error")).isNotNull();
        assertThat(again.select("[name=part.0.text]").getFirst().wholeText()).contains("Typed <text>.\nSecond line.");
        assertThat(again.text()).contains("Only key judgements and forecasts have items");
        assertThat(sql.list("select 1 from report", row -> 1)).isEmpty();
    }

    @Test
    void partsAreAddedMovedAndRemovedWithoutJavaScriptAndWithoutSaving() {
        var page = edith.page("/desk/reports/new");
        page = parsed(edith.send(page, Map.of("act", "add", "part.0.text", "First typed")));
        assertThat(page.select("div.part")).hasSize(4);
        page = parsed(edith.send(page, Map.of("act", "down.0")));
        assertThat(page.select("[name=part.1.text]").getFirst().wholeText()).contains("First typed");
        page = parsed(edith.send(page, Map.of("act", "remove.1")));
        assertThat(page.select("div.part")).hasSize(3);
        assertThat(page.html()).doesNotContain("First typed");
        assertThat(sql.list("select 1 from report", row -> 1)).isEmpty();
    }

    @Test
    void aConflictShowsBothTextsAndLosesNeither() {
        var path = "/desk/reports/" + newsroom.draft(whole("ice").saying("The first text."));
        var mine = edith.page(path);
        var theirs = new DeskClient(Person.ADA);
        theirs.next(theirs.send(theirs.page(path), Map.of("part.2.text", "Ada’s text.")));

        var conflict = edith.send(mine, Map.of("part.2.text", "Edith’s text."));
        assertThat(conflict.statusCode()).isEqualTo(409);
        var page = parsed(conflict);
        assertThat(page.selectFirst("#conflict").text()).contains("Ada’s text.").doesNotContain("Edith’s text.");
        assertThat(page.select("[name=part.2.text]").getFirst().wholeText()).contains("Edith’s text.");
        assertThat(edith.page(path).html()).contains("Ada’s text.");

        edith.next(edith.send(page, Map.of()));
        assertThat(edith.page(path).html()).contains("Edith’s text.");
    }

    @Test
    @DisplayName("R04, A19: fields that the form does not have change nothing")
    void strayFieldsChangeNothing() {
        var id = newsroom.draft(whole("ice"));
        var sent = edith.page("/desk/reports/" + id);
        var stray = new HashMap<String, String>();
        stray.put("status", "PUBLISHED");
        stray.put("publishedAt", "2020-01-01T00:00:00Z");
        stray.put("id", UUID.randomUUID().toString());
        stray.put("slug", "another-address");
        stray.put("createdAt", "2020-01-01T00:00:00Z");
        edith.next(edith.send(sent, stray));
        var kept = sql.list(
                "select 1 from report where id = ? and status = 'DRAFT' and slug = 'ice' and published_at is null"
                        + " and extract(year from created_at) > 2020",
                row -> 1,
                id);
        assertThat(kept).hasSize(1);
    }

    @Test
    @DisplayName("R11, A24: what anyone stores is shown as words, on every page of the desk and in the preview")
    void hostileTextStaysText() {
        var hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{7*7}{page}";
        var review = edith.next(edith.upload(
                hostile + ".txt",
                ("Title " + hostile + "\n\nSummary\n\nText " + hostile + "\n\nKey Judgements\n\n- Item " + hostile
                                + "\n\n*Cover image: Cover " + hostile + " (Credits: " + hostile
                                + ")\n\nWritten by\n\nNote " + hostile + " wrote.\n\nRelated posts\n\n" + hostile
                                + "\n")
                        .getBytes(UTF_8)));
        harmless(edith.get(review).asString());
        edith.next(edith.post(
                "/desk/reports/authors",
                Map.of("name", List.of(hostile), "role", List.of(hostile), "biography", List.of(hostile))));
        harmless(edith.get("/desk/reports/authors").asString());
        var typed = Map.of(
                "region",
                "arctic",
                "series",
                hostile,
                "newTopics",
                hostile.replace(",", ""),
                "author",
                edith.authors().getFirst());
        var path = edith.next(edith.send(edith.page(review), typed));
        for (var page : List.of(
                path,
                path + "/publication",
                path + "/preview?as=guest",
                path + "/preview?as=subscriber",
                "/desk/reports?q=" + URLEncoder.encode(hostile, UTF_8),
                "/desk/reports")) {
            harmless(edith.get(page).asString());
        }
    }

    private static void harmless(String html) {
        var page = Jsoup.parse(html);
        assertThat(page.select("[onerror], img[src=x]")).isEmpty();
        assertThat(page.select("script").stream()
                        .map(Element::data)
                        .filter(script -> script.contains("alert(1)") && !script.contains("\\u003c")))
                .isEmpty();
        assertThat(html).doesNotContain(">49<");
    }
}
