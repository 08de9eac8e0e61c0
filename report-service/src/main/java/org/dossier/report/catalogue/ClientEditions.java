package org.dossier.report.catalogue;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.dossier.kit.sql.Sql;

/** The editions of reports for one client, apart from those that lists and searches know. */
@ApplicationScoped
class ClientEditions {
    private final Sql sql;
    private final ObjectMapper json;

    ClientEditions(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void put(Printed printed, String clientSubject) {
        var edition = printed.edition();
        remove(edition.reportId());
        sql.update(
                "insert into client_edition (report_id, number, slug, client_subject, card) values (?, ?, ?, ?, ?::jsonb)",
                edition.reportId(),
                edition.number(),
                edition.slug(),
                clientSubject,
                write(edition));
        sql.update(
                "insert into client_edition_body (report_id, number, html) values (?, ?, ?)",
                edition.reportId(),
                edition.number(),
                printed.bodyHtml());
    }

    void remove(UUID reportId) {
        sql.update("delete from client_edition where report_id = ?", reportId);
    }

    private String write(Edition edition) {
        try {
            return json.writeValueAsString(edition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
