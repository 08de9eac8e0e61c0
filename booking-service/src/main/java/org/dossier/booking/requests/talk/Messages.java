package org.dossier.booking.requests.talk;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.booking.requests.Turn;
import org.dossier.booking.requests.When;
import org.dossier.kit.sql.Sql;

/** What was said about each request. */
@ApplicationScoped
public class Messages {
    private final Sql sql;

    Messages(Sql sql) {
        this.sql = sql;
    }

    /** Oldest first. */
    public List<Message> of(UUID requestId) {
        return sql.list(
                "select id, by_side, author, words, at from custom_request_message where request_id = ? order by position",
                row -> new Message(
                        Sql.id(row, "id"),
                        Turn.valueOf(row.getString("by_side")),
                        row.getString("author"),
                        row.getString("words"),
                        new When(Sql.instant(row, "at"))),
                requestId);
    }

    public void add(UUID requestId, Message message) {
        sql.update(
                "insert into custom_request_message (id, request_id, by_side, author, words, at) values (?, ?, ?, ?, ?, ?)",
                message.id(),
                requestId,
                message.by(),
                message.author(),
                message.words(),
                message.at().at());
    }
}
