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
    /**
     * Whom a report is for never changes, whatever a later event says. Names are taken also from a further event of the same
     * version: whoever consumed the first one before names were read has none, and is told again.
     */
    private static final String APPLY = """
            insert into commission (request_id, reference, client_subject, title, due_on, named_staff, cancelled, version)
            values (?, ?, ?, ?, ?, ?::text[], ?, ?)
            on conflict (request_id) do update
                set title = excluded.title, due_on = excluded.due_on, named_staff = excluded.named_staff,
                    cancelled = excluded.cancelled, version = excluded.version
                where commission.version < excluded.version
                   or (commission.version = excluded.version
                       and commission.named_staff is null and excluded.named_staff is not null)
            """;

    /** Any editor may see it, or this one was named. A confidential one without names is nobody's. */
    private static final String SEEN =
            "(title is not null and named_staff is null or ? = any (named_staff)) and report_id is null and not cancelled";

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
                change.namedStaff(),
                change.cancelled(),
                version);
    }

    /**
     * Those that no report is written for yet, the most urgent first.
     *
     * @param staffEmail who looks
     */
    public List<Commission> open(String staffEmail) {
        return sql.list(
                "select * from commission where " + SEEN + " order by due_on, reference",
                Commissions::read,
                staffEmail);
    }

    /** What this report is written for; empty until that is named. */
    public Optional<Commission> ofReport(UUID reportId) {
        return sql.first("select * from commission where report_id = ?", Commissions::read, reportId);
    }

    /**
     * Joins a report to a commission.
     *
     * @param staffEmail who joins them
     * @return false if the commission has a report already, or is no longer wanted, or unknown, to this person at least
     */
    @Transactional(TxType.MANDATORY)
    public boolean join(UUID requestId, UUID reportId, String staffEmail) {
        return sql.update(
                        "update commission set report_id = ? where request_id = ? and " + SEEN,
                        reportId,
                        requestId,
                        staffEmail)
                == 1;
    }

    /** Parts a report from its commission, which waits for one again. */
    @Transactional(TxType.MANDATORY)
    public void part(UUID reportId) {
        sql.update("update commission set report_id = null where report_id = ?", reportId);
    }

    private static Commission read(ResultSet row) throws SQLException {
        return new Commission(
                Sql.id(row, "request_id"),
                row.getString("reference"),
                row.getString("client_subject"),
                row.getString("title"),
                row.getArray("named_staff") == null ? List.of() : Sql.texts(row, "named_staff"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("cancelled"),
                row.getObject("report_id", UUID.class));
    }
}
