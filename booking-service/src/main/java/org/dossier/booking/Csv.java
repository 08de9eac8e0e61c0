package org.dossier.booking;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes lines that a spreadsheet shows and never computes (R14, A27): each cell is quoted, and one that would begin a
 * formula begins with an apostrophe.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
 */
public final class Csv {
    private static final String BEGINS_FORMULA = "=+-@\t\r\n|%";

    private Csv() {}

    /** One line with its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var first = text.stripLeading();
        var risky = !text.isEmpty()
                && (BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0
                        || !first.isEmpty() && BEGINS_FORMULA.indexOf(first.charAt(0)) >= 0);
        return '"' + (risky ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
