package org.dossier.report.reading;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import org.dossier.kit.sql.Sql;
import org.dossier.report.catalogue.Edition;

/** Takes reports for one client from the database. Nothing of them is kept in memory. */
@ApplicationScoped
class ClientShelf {
    private final Sql sql;
    private final ObjectReader editions;

    ClientShelf(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.editions = json.readerFor(Edition.class);
    }

    /** A card, and whom the report is for. */
    record Found(Edition edition, String clientSubject) {}

    /** Not there any more once the work was called off and its deposit went back (A11). */
    Optional<Found> find(String slug) {
        return sql.first(
                "select card::text as card, client_subject from client_edition where slug = ? and not exists"
                        + " (select from commission where report_id = client_edition.report_id and cancelled)",
                row -> new Found(read(row.getString("card")), row.getString("client_subject")),
                slug);
    }

    /** The body of exactly this edition; to be asked only after the {@link Paywall} opened it. */
    Optional<String> findBody(Edition edition) {
        return sql.first(
                "select html from client_edition_body where report_id = ? and number = ?",
                row -> row.getString(1),
                edition.reportId(),
                edition.number());
    }

    private Edition read(String card) {
        try {
            return editions.readValue(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
