package org.dossier.kit.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.dossier.kit.sql.Sql;
import org.dossier.kit.test.ClockFile;

/** The queue of the mails of one test, empty when it begins. */
abstract class QueuedMails {
    static final String ANA = "ana";

    record Row(String state, int attempts, Instant dueAt, String lastFailure) {}

    @Inject
    Sql sql;

    @Inject
    OutgoingMails mails;

    @Inject
    SendMail sendMail;

    @Inject
    Clock clock;

    @BeforeEach
    void begin() {
        ClockFile.setAhead(Duration.ZERO);
        sql.update("delete from outgoing_mail");
    }

    @AfterEach
    void setClockRight() {
        ClockFile.setAhead(Duration.ZERO);
    }

    static NewMail mail(String cause) {
        return new NewMail(Notes.KIND, cause, ANA, "ana@example.org", "A note", new Notes.Note("Hello", null));
    }

    final boolean queue(String cause) {
        return QuarkusTransaction.requiringNew().call(() -> mails.add(mail(cause)));
    }

    final List<Row> rows() {
        return sql.list(
                "select state, attempts, due_at, coalesce(last_failure, '') as failure from outgoing_mail"
                        + " order by created_at",
                row -> new Row(
                        row.getString("state"),
                        row.getInt("attempts"),
                        Sql.instant(row, "due_at"),
                        row.getString("failure")));
    }

    final void sendAll() {
        while (sendMail.next()) {
            // Until nothing is due, or no server answers.
        }
    }

    final List<String> states() {
        return rows().stream().map(Row::state).distinct().toList();
    }
}
