package org.dossier.booking.requests.endings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.kit.sql.Sql;

/** Balances that staff gave up or want to. Whoever decides has the request locked. */
@ApplicationScoped
public class WriteOffs {
    private static final String ADD = """
            insert into write_off (id, request_id, reason, proposed_by, proposed_at, two_people, status)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    WriteOffs(Sql sql) {
        this.sql = sql;
    }

    void add(WriteOff writeOff, boolean twoPeople, Instant at) {
        sql.update(
                ADD,
                writeOff.id(),
                writeOff.requestId(),
                writeOff.reason(),
                writeOff.proposedBy(),
                at,
                twoPeople,
                twoPeople ? "PROPOSED" : "DONE");
    }

    /** What waits for a second person; nothing once the balance is paid, whatever was proposed before. */
    public Optional<WriteOff> findOpen(UUID requestId) {
        return sql.first("""
                select w.* from write_off w join custom_request r on r.id = w.request_id
                where w.request_id = ? and w.status = 'PROPOSED' and r.status = 'INVOICED'
                """, WriteOffs::read, requestId);
    }

    /** The requests for which something waits, and whose balance is still open; oldest first. */
    public List<UUID> awaited() {
        return sql.list("""
                select w.request_id from write_off w join custom_request r on r.id = w.request_id
                where w.status = 'PROPOSED' and r.status = 'INVOICED' order by w.proposed_at
                """, row -> Sql.id(row, "request_id"));
    }

    /** @param status {@code DONE} or {@code DECLINED} */
    void decide(WriteOff writeOff, String status, String by, Instant at) {
        sql.update(
                "update write_off set status = ?, decided_by = ?, decided_at = ? where id = ?",
                status,
                by,
                at,
                writeOff.id());
    }

    private static WriteOff read(ResultSet row) throws SQLException {
        return new WriteOff(
                Sql.id(row, "id"), Sql.id(row, "request_id"), row.getString("reason"), row.getString("proposed_by"));
    }
}
