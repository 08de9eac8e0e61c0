package org.dossier.booking.courses.onetoone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.dossier.booking.payments.Buyer;
import org.dossier.kit.money.Money;
import org.dossier.kit.sql.Sql;

/**
 * A number of a trainer's hours, bought once.
 *
 * @param title the course's
 * @param openUntil until when it can be paid
 */
record HoursPurchase(
        UUID id,
        UUID courseId,
        Buyer buyer,
        String expertSlug,
        String title,
        int hours,
        Money total,
        PurchaseStatus status,
        UUID paymentId,
        Instant openUntil) {
    static final String COLUMNS = """
            select id, course_id, buyer_subject, buyer_name, buyer_email, expert_slug, title, hours, total_minor,
                   currency, status, payment_id, open_until
            from hours_purchase
            """;

    String path() {
        return "/account/bookings/courses/hours/" + id;
    }

    static HoursPurchase read(ResultSet row) throws SQLException {
        return new HoursPurchase(
                Sql.id(row, "id"),
                Sql.id(row, "course_id"),
                new Buyer(row.getString("buyer_subject"), row.getString("buyer_name"), row.getString("buyer_email")),
                row.getString("expert_slug"),
                row.getString("title"),
                row.getInt("hours"),
                new Money(row.getLong("total_minor"), row.getString("currency")),
                PurchaseStatus.valueOf(row.getString("status")),
                Sql.id(row, "payment_id"),
                Sql.instant(row, "open_until"));
    }
}
