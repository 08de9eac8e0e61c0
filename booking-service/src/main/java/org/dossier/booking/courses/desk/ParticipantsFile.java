package org.dossier.booking.courses.desk;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.Csv;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.sql.Sql;

/** The participants of a run as a file for a spreadsheet. */
@ApplicationScoped
class ParticipantsFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF"; // or Excel takes the file for another encoding
    private static final String SELECT = """
            select s.name, s.email, s.status, s.present, s.paid_minor, s.rating, coalesce(s.feedback, '') as feedback,
                   e.currency, e.buyer_name, e.buyer_email
            from seat s join enrolment e on e.id = s.enrolment_id
            where s.run_id = ? and s.status in ('CONFIRMED', 'CANCELLED') order by s.status, lower(s.name), s.id
            """;

    private final Sql sql;
    private final LookAfterRun lookAfterRun;
    private final CourseDeskTexts texts;

    ParticipantsFile(Sql sql, LookAfterRun lookAfterRun, CourseDeskTexts texts) {
        this.sql = sql;
        this.lookAfterRun = lookAfterRun;
        this.texts = texts;
    }

    byte[] of(UUID runId, Reader staff) {
        var lines = sql.list(
                SELECT,
                row -> Csv.line(List.of(
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("status"),
                        presence(row.getObject("present", Boolean.class)),
                        amount(row.getLong("paid_minor"), row.getString("currency")),
                        row.getString("currency"),
                        row.getString("buyer_name"),
                        row.getString("buyer_email"),
                        row.getString("rating") == null ? "" : row.getString("rating"),
                        row.getString("feedback"))),
                runId);
        lookAfterRun.exported(runId, lines.size(), staff);
        var head = Csv.line(List.of(
                texts.name(),
                texts.email(),
                texts.state(),
                texts.present(),
                texts.price(),
                texts.currency(),
                texts.buyer(),
                texts.buyerEmail(),
                texts.rating(),
                texts.feedback()));
        return (BYTE_ORDER_MARK + head + String.join("", lines)).getBytes(StandardCharsets.UTF_8);
    }

    private String presence(@Nullable Boolean present) {
        return present == null ? "" : present ? texts.yes() : texts.no();
    }

    private static String amount(long minor, String currency) {
        return BigDecimal.valueOf(minor, Currency.getInstance(currency).getDefaultFractionDigits())
                .toPlainString();
    }
}
