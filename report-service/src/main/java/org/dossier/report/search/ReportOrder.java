package org.dossier.report.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The orders a list can have; nothing else reaches the ORDER BY (A23). */
enum ReportOrder {
    NEWEST("Newest first", "published_at desc, report_id desc"),
    OLDEST("Oldest first", "published_at, report_id"),
    TITLE("By title", "lower(title), report_id"),
    RELEVANCE(
            "Best match", "ts_rank_cd(search, websearch_to_tsquery('english', ?)) desc, published_at desc, report_id");

    private final String label;
    private final String sql;

    ReportOrder(String label, String sql) {
        this.label = label;
        this.sql = sql;
    }

    static Optional<ReportOrder> find(String code) {
        return Arrays.stream(values())
                .filter(order -> order.code().equals(code))
                .findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    String sql() {
        return sql;
    }
}
