package org.dossier.report;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Eventually;

import static org.dossier.kit.test.Person.ANA;
import static org.dossier.report.ReportBuilder.aReport;
import static org.dossier.report.catalogue.Region.ARCTIC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** F05: a slow database makes nobody wait without end, and what waited is answered when it is quick again. */
@QuarkusTest
class OverloadTest {
    private static final int AT_ONCE = 4;
    private static final int CONNECTIONS = 16;
    private static final int READERS = 40;

    @Inject
    Newsroom newsroom;

    @Inject
    Rights rights;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void publish() {
        newsroom.clear();
        rights.usual();
        newsroom.publish(aReport("ice").on(ARCTIC).forSubscribers().saying("The analysis."));
    }

    @Test
    void whoeverFindsNoTurnInASecondIsAskedToComeAgain() throws SQLException {
        var reader = new Caller(ANA);
        assertEquals(200, reader.get("/reports/ice").statusCode());
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<HttpResponse<String>>> answers;
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                connection.createStatement().execute("lock table edition in access exclusive mode");
                answers = Stream.generate(
                                () -> CompletableFuture.supplyAsync(() -> reader.get("/reports/ice"), readers))
                        .limit(READERS)
                        .toList();
                Eventually.within(
                        Duration.ofSeconds(5),
                        "all others are turned away",
                        () -> refused(answers) == READERS - AT_ONCE);
                connection.rollback();
            }
            answers.forEach(CompletableFuture::join);
            assertEquals(READERS - AT_ONCE, refused(answers), "those whose turn it was were answered");
            var refused = answers.stream()
                    .map(CompletableFuture::join)
                    .filter(answer -> answer.statusCode() != 200)
                    .toList();
            for (var answer : refused) {
                assertEquals(503, answer.statusCode());
                assertEquals("5", answer.headers().firstValue("Retry-After").orElse(""));
                assertTrue(answer.body().contains("Many readers at once"), answer.body());
            }
        }
        assertEquals(200, reader.get("/reports/ice").statusCode());
    }

    @Test
    void whoeverFindsNoConnectionIsAskedToComeAgain() throws SQLException {
        var held = new ArrayList<Connection>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                held.add(dataSource.getConnection());
            }
            for (var page : List.of("/reports", "/reports/ice")) {
                var answer = new Caller(ANA).get(page);
                assertEquals(503, answer.statusCode());
                assertEquals("5", answer.headers().firstValue("Retry-After").orElse(""));
            }
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }
        assertEquals(200, new Caller(null).get("/reports").statusCode());
    }

    private static long refused(List<CompletableFuture<HttpResponse<String>>> answers) {
        return answers.stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .filter(answer -> answer.statusCode() != 200)
                .count();
    }
}
