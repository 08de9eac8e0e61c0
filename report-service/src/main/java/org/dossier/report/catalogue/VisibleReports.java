package org.dossier.report.catalogue;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.dossier.kit.sql.Sql;

/**
 * The reports that one person at the desk may see; the others do not exist for them (R02, A13, A16). A report for one client
 * is for those who may see its request, and, until the request is named, for the one whose draft it is. An administrator is
 * named like anybody else, but sees drafts that are nobody's, so that none is lost to everybody.
 */
public final class VisibleReports {
    /** Of a row {@code r} of {@code report}; values: the person's e-mail address, subject, and whether an administrator. */
    public static final String CONDITION = """
            (r.access <> 'CLIENT'
             or exists (select from commission c where c.report_id = r.id
                        and (c.title is not null and c.named_staff is null or ? = any (c.named_staff)))
             or (r.written_by = ? or r.written_by is null and ?)
                and not exists (select from commission c where c.report_id = r.id))""";

    private static final String HIDDEN_TOPICS = """
            select distinct t.topic from report_topic t where not exists (
                select from report_topic o join report r on r.id = o.report_id where o.topic = t.topic and %s)
            """.formatted(CONDITION);

    private final Reports reports;
    private final Sql sql;
    private final Staff staff;

    VisibleReports(Reports reports, Sql sql, Staff staff) {
        this.reports = reports;
        this.sql = sql;
        this.staff = staff;
    }

    public Optional<Report> find(UUID id) {
        return sees(id) ? reports.findByIdOptional(id) : Optional.empty();
    }

    /** The same, locked until the transaction ends. */
    public Optional<Report> findForUpdate(UUID id) {
        return reports.findForUpdate(id).filter(report -> sees(id));
    }

    /** The slugs of topics that nothing but reports of others is filed under: such a topic's name may tell of one. */
    public Set<String> hiddenTopics() {
        return Set.copyOf(sql.list(
                HIDDEN_TOPICS, row -> row.getString(1), staff.email(), staff.subject(), staff.administrator()));
    }

    private boolean sees(UUID id) {
        return sql.first(
                        "select 1 from report r where r.id = ? and " + CONDITION,
                        row -> true,
                        id,
                        staff.email(),
                        staff.subject(),
                        staff.administrator())
                .isPresent();
    }
}
