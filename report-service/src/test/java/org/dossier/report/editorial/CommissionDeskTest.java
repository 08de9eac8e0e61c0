package org.dossier.report.editorial;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.kit.sql.Sql;
import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.Person;
import org.dossier.report.Newsroom;
import org.dossier.report.ReportBuilder;
import org.dossier.report.Rights;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.report.ReportBuilder.aReport;

/** From the word of the booking service to the client's reading, over the desk. */
@QuarkusTest
class CommissionDeskTest {
    private static final String TOPIC = "booking.request-accepted.v1";

    @Inject
    Newsroom newsroom;

    @Inject
    Rights rights;

    @Inject
    Sql sql;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final DeskClient edith = new DeskClient(Person.EDITH);
    private final UUID request = UUID.randomUUID();
    private KafkaProducer<String, String> producer;

    @BeforeEach
    void clear() {
        newsroom.clear();
        rights.usual();
        producer =
                new KafkaProducer<>(Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer());
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    @DisplayName("I10: a commission that was told of is picked, delivered, revised, and read by its client")
    void aCommissionIsDelivered() {
        tell(5, "ACCEPTED", "\"Rail freight\"");
        var path = "/desk/reports/" + newsroom.draft(draft());
        var page = edith.page(path + "/publication");
        assertThat(page.text())
                .contains(
                        "One client",
                        "R-ABC123, Rail freight, due 2026-12-18",
                        "Only the client and the editors who may see the request")
                .doesNotContain("Everyone will see");
        assertThat(edith.send(page, Map.of("commission", "")).statusCode()).isEqualTo(409);
        assertThat(edith.send(page, Map.of("commission", UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(409);
        edith.next(edith.send(page, Map.of("commission", request.toString())));
        assertThat(read(Person.BEN)).isEqualTo(200);
        assertThat(read(Person.ANA)).isEqualTo(404);

        edith.next(edith.send(edith.page(path), Map.of("part.0.text", "Revised summary.")));
        edith.next(edith.send(edith.page(path + "/publication"), Map.of()));
        assertThat(given().header("Authorization", Person.BEN.bearer())
                        .get("/reports/for-ben")
                        .asString())
                .contains("Revised summary.");
        assertThat(sql.list(
                        "select 1 from outbox where key = ? and payload like '%commission-delivered%'",
                        row -> 1, request.toString()))
                .hasSize(2);
    }

    @Test
    @DisplayName(
            "I08, R02: one commission has one report, an older event changes nothing, and the client stays the client")
    void aCommissionHasOneReport() {
        tell(5, "ACCEPTED", "\"Rail freight\"");
        publish("/desk/reports/" + newsroom.draft(draft()));
        var second = "/desk/reports/" + newsroom.draft(aReportFor("another"));
        assertThat(edith.page(second + "/publication").text()).contains("No request waits for a report");
        var forced = edith.send(edith.page(second + "/publication"), Map.of("commission", request.toString()));
        assertThat(forced.statusCode()).isEqualTo(409);
        tell(4, "CANCELLED", "null");
        assertThat(commission("cancelled")).isEqualTo("f");
        send(6, "ACCEPTED", "\"Rail\"", Person.ANA.subject());
        assertThat(commission("client_subject")).isEqualTo(Person.BEN.subject());
    }

    @Test
    void whatIsNoLongerWantedIsNotOffered() {
        tell(5, "ACCEPTED", "\"Rail freight\"");
        tell(6, "CANCELLED", "\"Rail freight\"");
        var path = "/desk/reports/" + newsroom.draft(draft());
        assertThat(edith.page(path + "/publication").text()).contains("No request waits for a report");
    }

    @Test
    @DisplayName("R02: a confidential request is offered to those who are named for it, as the newest event names them")
    void aConfidentialRequestIsOfferedToNamedStaff() {
        tellOfNamed(5);
        var path = "/desk/reports/" + newsroom.draft(draft());
        var page = edith.page(path + "/publication");
        assertThat(page.text()).contains("No request waits for a report");
        var forced = Map.of("commission", List.of(request.toString()));
        assertThat(edith.post(path + "/commission", forced).statusCode()).isEqualTo(409);
        assertThat(edith.send(page, Map.of("commission", request.toString())).statusCode())
                .isEqualTo(409);
        tellOfNamed(6, "Edith@example.org");
        assertThat(edith.page(path).text())
                .contains("Only you see this report", "R-ABC123, confidential, due 2026-12-18");
        edith.next(edith.post(path + "/commission", forced));
        assertThat(edith.page(path).text())
                .contains("Besides the client only these see this report: edith@example.org");
        tellOfNamed(7, "vera@example.org");
        assertThat(edith.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("R02: a draft for one client is its writer’s until its request is named, then the other editors’ too")
    void aDraftIsItsWritersUntilItsRequestIsNamed() {
        tell(5, "ACCEPTED", "\"Rail freight\"");
        var path = "/desk/reports/" + newsroom.draft(draft());
        var ada = new DeskClient(Person.ADA);
        assertThat(ada.get(path).statusCode()).isEqualTo(404);
        edith.next(edith.post(path + "/commission", Map.of("commission", List.of(request.toString()))));
        assertThat(ada.page(path).text())
                .contains("R-ABC123, Rail freight, due 2026-12-18", "The client and all editors see this report.");
        var refused = ada.send(ada.page(path), Map.of("access", "everyone"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("it stays with its client");
        ada.next(ada.send(ada.page(path + "/publication"), Map.of()));
        assertThat(read(Person.BEN)).isEqualTo(200);
    }

    @Test
    @DisplayName("R02: names that come late, with the version that is there, are taken in once")
    void namesThatComeLateAreTakenIn() {
        tell(5, "ACCEPTED", "null");
        var path = "/desk/reports/" + newsroom.draft(draft());
        assertThat(edith.page(path).text()).contains("No request waits for a report");
        tellOfNamed(5, Person.EDITH.email());
        assertThat(edith.page(path).text()).contains("R-ABC123, confidential");
        tellOfNamed(5, "vera@example.org");
        assertThat(edith.page(path).text()).contains("R-ABC123, confidential");
    }

    @Test
    @DisplayName("R02: nobody hides a colleague’s draft from that colleague, whoever saved it last")
    void aColleaguesDraftIsNotHiddenFromThem() {
        var path = "/desk/reports/" + newsroom.draft(DeskClient.whole("shared"));
        var ada = new DeskClient(Person.ADA);
        ada.next(ada.send(ada.page(path), Map.of("part.0.text", "Ada’s summary.")));
        var refused = ada.send(ada.page(path), Map.of("access", "client", "part.0.text", "Ada’s second summary."));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains(
                        "Somebody else began this draft", "All that you typed is still here", "Ada’s second summary.");
        edith.next(edith.send(edith.page(path), Map.of("access", "client")));
        assertThat(edith.page(path).text()).contains("Only you see this report");
        assertThat(ada.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("R02: a draft for one client that is nobody’s is an administrator’s to see, and no editor’s")
    void aDraftThatIsNobodysIsNotLost() {
        var id = newsroom.draft(draft());
        sql.update("update report set written_by = null where id = ?", id);
        var ada = new DeskClient(Person.ADA);
        assertThat(ada.page("/desk/reports").text()).contains("Report for-ben");
        ada.next(ada.send(ada.page("/desk/reports/" + id), Map.of("part.0.text", "Ada’s summary.")));
        assertThat(ada.page("/desk/reports/" + id).html())
                .contains("Ada’s summary.", "administrators see it, until its request is named");
        assertThat(edith.get("/desk/reports/" + id).statusCode()).isEqualTo(404);
        assertThat(edith.page("/desk/reports").text()).doesNotContain("Report for-ben");
    }

    @Test
    void aDraftThatIsNobodysBecomesThatOfWhoSetsItToOneClient() {
        var id = newsroom.draft(DeskClient.whole("shared"));
        sql.update("update report set written_by = null where id = ?", id);
        edith.next(edith.send(edith.page("/desk/reports/" + id), Map.of("access", "client")));
        assertThat(edith.page("/desk/reports/" + id).text()).contains("Only you see this report");
        assertThat(new DeskClient(Person.ADA).get("/desk/reports/" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("R02: a draft is taken off a request that is no longer wanted, and is then that person’s who did it")
    void aDraftIsTakenOffItsRequest() {
        tell(5, "ACCEPTED", "\"Rail freight\"");
        var path = "/desk/reports/" + newsroom.draft(draft());
        name(edith, path);
        tell(6, "CANCELLED", "\"Rail freight\"");
        var ada = new DeskClient(Person.ADA);
        var form = ada.page(path).selectFirst("form[action$=/removal]");
        assertThat(form).isNotNull();
        assertThat(form.text()).contains("Off it, only you see the report", "Take it off this request");
        for (var click = 0; click < 2; click++) {
            ada.next(ada.post(form.attr("action"), Map.of()));
        }
        assertThat(edith.get(path).statusCode()).isEqualTo(404);
        assertThat(ada.page(path).text()).contains("Only you see this report", "No request waits for a report");
        assertThat(ada.page(path).select(".timeline li").eachText())
                .filteredOn(line -> line.contains("Taken off its request"))
                .singleElement()
                .asString()
                .contains(Person.ADA.name());
        tell(7, "ACCEPTED", "\"Rail freight\"");
        name(ada, path);
        assertThat(edith.page(path).text()).contains("R-ABC123, Rail freight");
    }

    @Test
    @DisplayName("R02, R21: a report that came out stays with its request, also withdrawn")
    void aReportThatCameOutStaysWithItsRequest() {
        tell(5, "ACCEPTED", "\"Rail freight\"");
        var id = newsroom.draft(draft());
        var path = "/desk/reports/" + id;
        publish(path);
        assertThat(edith.page(path).select("form[action$=/removal]")).isEmpty();
        assertThat(edith.post(path + "/commission/removal", Map.of()).statusCode())
                .isEqualTo(409);
        newsroom.withdraw(id);
        assertThat(edith.post(path + "/commission/removal", Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(edith.page(path).text()).contains("R-ABC123, Rail freight");
    }

    @Test
    void whomAPublishedReportIsForIsNotChangedByTheForm() {
        tellOfNamed(5, Person.EDITH.email());
        var path = "/desk/reports/" + newsroom.draft(draft());
        assertThat(edith.page(path + "/publication").text()).contains("R-ABC123, confidential");
        publish(path);
        var answer = edith.send(edith.page(path), Map.of("access", "everyone"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("stays with its readers");
        assertThat(read(null)).isEqualTo(404);
    }

    @Test
    @DisplayName("R07: the preview shows the report to the client alone")
    void thePreviewHidesItFromAllOthers() {
        var path = "/desk/reports/" + newsroom.draft(draft().saying("plover-body")) + "/preview?as=";
        assertThat(edith.get(path + "client").asString()).contains("plover-body");
        for (var kind : new String[] {"guest", "signed-in", "subscriber", "wrong-plan"}) {
            assertThat(edith.get(path + kind).asString())
                    .contains("Nobody but the client finds this page")
                    .doesNotContain("plover-body");
        }
    }

    private static ReportBuilder draft() {
        return aReportFor("for-ben");
    }

    private static ReportBuilder aReportFor(String slug) {
        return aReport(slug)
                .forClient(Person.BEN)
                .judging("It is likely that it holds.")
                .forecasting("It holds.");
    }

    private void publish(String path) {
        Document page = edith.page(path + "/publication");
        edith.next(edith.send(page, Map.of("commission", request.toString())));
    }

    private void name(DeskClient editor, String path) {
        editor.next(editor.post(path + "/commission", Map.of("commission", List.of(request.toString()))));
    }

    private int read(@Nullable Person reader) {
        var asked = reader == null ? given() : given().header("Authorization", reader.bearer());
        return asked.get("/reports/for-ben").statusCode();
    }

    private String commission(String column) {
        return sql.first(
                        "select client_subject, cancelled from commission where request_id = ?",
                        row -> row.getString(column),
                        request)
                .orElseThrow();
    }

    private void tell(long version, String status, String title) {
        send(version, status, title, Person.BEN.subject());
    }

    private void tellOfNamed(long version, String... emails) {
        var named = Stream.of(emails).map(email -> '"' + email + '"').collect(joining(",", "[", "]"));
        send(version, "ACCEPTED", "null", Person.BEN.subject(), named);
    }

    private void send(long version, String status, String title, String client) {
        send(version, status, title, client, "null");
    }

    private void send(long version, String status, String title, String client, String named) {
        var event = UUID.randomUUID();
        producer.send(new ProducerRecord<>(TOPIC, request.toString(), """
                {"specversion":"1.0","id":"%s","source":"/booking-service","type":"%s","subject":"%s",
                 "time":"2026-11-20T10:00:00Z","aggregateversion":%d,"datacontenttype":"application/json",
                 "data":{"requestId":"%s","reference":"R-ABC123","status":"%s","clientSubject":"%s","title":%s,
                         "dueOn":"2026-12-18","namedStaff":%s}}""".formatted(
                        event, TOPIC, request, version, request, status, client, title, named)));
        producer.flush();
        Eventually.within(
                Duration.ofSeconds(30),
                "the commission is known",
                () -> sql.first("select 1 from inbox where event_id = ?", row -> 1, event)
                        .isPresent());
    }
}
