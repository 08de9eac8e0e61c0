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
    private static final String FIND = """
            select e.card::text as card, e.client_subject,
                   coalesce(c.title is not null and c.named_staff is null or ? = any (c.named_staff), false)
                       as open_to_editor
            from client_edition e left join commission c on c.report_id = e.report_id
            where e.slug = ? and c.cancelled is not true
            """;

    private final Sql sql;
    private final ObjectReader editions;

    ClientShelf(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.editions = json.readerFor(Edition.class);
    }

    /**
     * A card, and whom the report is for.
     *
     * @param openToEditor whether the one who asks may see its request, if they are an editor
     */
    record Found(Edition edition, String clientSubject, boolean openToEditor) {}

    /**
     * Not there any more once the work was called off and its deposit went back (A11).
     *
     * @param email of the one who asks, in small letters
     */
    Optional<Found> find(String slug, String email) {
        return sql.first(
                FIND,
                row -> new Found(
                        read(row.getString("card")), row.getString("client_subject"), row.getBoolean("open_to_editor")),
                email,
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
