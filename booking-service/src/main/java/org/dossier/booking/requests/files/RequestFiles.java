package org.dossier.booking.requests.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.booking.requests.When;
import org.dossier.kit.sql.Sql;

/** The files of requests. Contents are asked for one at a time, and never for a list. */
@ApplicationScoped
public class RequestFiles {
    private final Sql sql;

    RequestFiles(Sql sql) {
        this.sql = sql;
    }

    /** In the order in which they came. */
    public List<RequestFile> of(UUID requestId) {
        return sql.list(
                "select id, name, kind, bytes, sent_at from custom_request_file where request_id = ? order by sent_at, id",
                RequestFiles::read,
                requestId);
    }

    /** A file of this very request. */
    Optional<RequestFile> find(UUID requestId, UUID fileId) {
        return sql.first(
                "select id, name, kind, bytes, sent_at from custom_request_file where request_id = ? and id = ?",
                RequestFiles::read,
                requestId,
                fileId);
    }

    byte[] content(UUID fileId) {
        return sql.first("select content from custom_request_file where id = ?", row -> row.getBytes(1), fileId)
                .orElseThrow();
    }

    void add(UUID requestId, RequestFile file, byte[] content) {
        sql.update(
                "insert into custom_request_file (id, request_id, name, kind, bytes, content, sent_at) values (?, ?, ?, ?, ?, ?, ?)",
                file.id(),
                requestId,
                file.name(),
                file.kind(),
                file.bytes(),
                content,
                file.sentAt().at());
    }

    private static RequestFile read(ResultSet row) throws SQLException {
        return new RequestFile(
                Sql.id(row, "id"),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getInt("bytes"),
                new When(Sql.instant(row, "sent_at")));
    }
}
