package org.dossier.booking.courses.seats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.payments.Buyer;
import org.dossier.booking.payments.RefundPolicy;
import org.dossier.kit.money.Money;
import org.dossier.kit.sql.Sql;

/** Reads and writes enrolments, each with its seats. */
@Singleton
class EnrolmentRows {
    static final String SELECT = """
            select id, run_id, buyer_subject, buyer_name, buyer_email, status, held_until, unit_minor, total_minor,
                   currency, voucher_id, payment_id, refund_policy, refunds_by_approval, refund_from, by_hand
            from enrolment
            """;

    private static final String ADD = """
            insert into enrolment (id, run_id, buyer_subject, buyer_name, buyer_email, status, held_until, unit_minor,
                                   total_minor, currency, voucher_id, payment_id, refund_policy, refunds_by_approval,
                                   refund_from, by_hand, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_SEAT = """
            insert into seat (id, enrolment_id, run_id, place, name, email, subject, paid_minor, status)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    EnrolmentRows(Sql sql) {
        this.sql = sql;
    }

    void write(Enrolment enrolment, Instant createdAt) {
        sql.update(
                ADD,
                enrolment.id(),
                enrolment.runId(),
                enrolment.buyer().subject(),
                enrolment.buyer().name(),
                enrolment.buyer().email(),
                enrolment.status(),
                enrolment.heldUntil(),
                enrolment.unit().minor(),
                enrolment.total().minor(),
                enrolment.total().currency(),
                enrolment.voucherId(),
                enrolment.paymentId(),
                enrolment.policy().text(),
                enrolment.refundsByApproval(),
                enrolment.refundFrom(),
                enrolment.byHand(),
                createdAt);
        for (var seat : enrolment.seats()) {
            sql.update(
                    ADD_SEAT,
                    seat.id(),
                    seat.enrolmentId(),
                    seat.runId(),
                    seat.place(),
                    seat.name(),
                    seat.email(),
                    seat.subject(),
                    seat.paidMinor(),
                    seat.status());
        }
    }

    Enrolment read(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var id = Sql.id(row, "id");
        return new Enrolment(
                id,
                Sql.id(row, "run_id"),
                new Buyer(row.getString("buyer_subject"), row.getString("buyer_name"), row.getString("buyer_email")),
                PlaceStatus.valueOf(row.getString("status")),
                Sql.instantOrNull(row, "held_until"),
                new Money(row.getLong("unit_minor"), currency),
                new Money(row.getLong("total_minor"), currency),
                idOrNull(row, "voucher_id"),
                idOrNull(row, "payment_id"),
                RefundPolicy.parse(row.getString("refund_policy")),
                row.getBoolean("refunds_by_approval"),
                Sql.instant(row, "refund_from"),
                row.getString("by_hand"),
                sql.list(Seat.COLUMNS + " where enrolment_id = ? order by place", Seat::read, id));
    }

    private static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
