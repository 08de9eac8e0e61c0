package org.dossier.booking.requests;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.kit.sql.Sql;

/** The history of each request. */
@ApplicationScoped
public class Moves {
    private final Sql sql;

    Moves(Sql sql) {
        this.sql = sql;
    }

    void add(UUID requestId, Move move) {
        sql.update(
                "insert into custom_request_move (id, request_id, status, by_side, note, at) values (?, ?, ?, ?, ?, ?)",
                move.id(),
                requestId,
                move.status(),
                move.by(),
                move.note(),
                move.at());
    }

    /** Oldest first. */
    public List<Move> of(UUID requestId) {
        return sql.list(
                "select id, status, by_side, note, at from custom_request_move where request_id = ? order by position",
                row -> new Move(
                        Sql.id(row, "id"),
                        RequestStatus.valueOf(row.getString("status")),
                        Turn.valueOf(row.getString("by_side")),
                        row.getString("note"),
                        Sql.instant(row, "at")),
                requestId);
    }
}
