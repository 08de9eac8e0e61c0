package org.dossier.report.commissions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.kit.sql.Sql;

/** What is commissioned, and which report is for which commission. */
@ApplicationScoped
public class Commissions {
    /** Whom a report is for never changes, whatever a later event says. */
    private static final String APPLY = """
            insert into commission (request_id, reference, client_subject, title, due_on, cancelled, version)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (request_id) do update
                set title = excluded.title, due_on = excluded.due_on, cancelled = excluded.cancelled,
                    version = excluded.version
                where commission.version < excluded.version
            """;

    private final Sql sql;

    Commissions(Sql sql) {
        this.sql = sql;
    }

    /** Takes the change over, unless a newer version is there (I08). */
    @Transactional(TxType.MANDATORY)
    void apply(RequestAccepted change, long version) {
        sql.update(
                APPLY,
                change.requestId(),
                change.reference(),
                change.clientSubject(),
                change.title(),
                change.dueOn(),
                change.cancelled(),
                version);
    }

    /** Those that no report was published for yet, the most urgent first. */
    public List<Commission> open() {
        return sql.list(
                "select * from commission where report_id is null and not cancelled order by due_on, reference",
                Commissions::read);
    }

    /** What this report was written for; empty before it is published. */
    public Optional<Commission> ofReport(UUID reportId) {
        return sql.first("select * from commission where report_id = ?", Commissions::read, reportId);
    }

    /**
     * Joins a report to a commission, for good.
     *
     * @return false if the commission has a report already, or is no longer wanted, or unknown
     */
    @Transactional(TxType.MANDATORY)
    public boolean join(UUID requestId, UUID reportId) {
        return sql.update(
                        "update commission set report_id = ? where request_id = ? and report_id is null and not cancelled",
                        reportId,
                        requestId)
                == 1;
    }

    private static Commission read(ResultSet row) throws SQLException {
        return new Commission(
                Sql.id(row, "request_id"),
                row.getString("reference"),
                row.getString("client_subject"),
                row.getString("title"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("cancelled"),
                row.getObject("report_id", UUID.class));
    }
}
