package org.dossier.booking.consultations.desk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls as a spreadsheet. A cell that a spreadsheet would take for a formula begins with an apostrophe, which it shows as
 * text (A27, R14).
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
final class CallsCsv {
    private static final String DANGEROUS = "=+-@\t\r\n";

    private CallsCsv() {}

    static String of(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(CallsCsv::cell).collect(Collectors.joining(",")))
                .flatMap(line -> Stream.of(line, "\r\n"))
                .collect(Collectors.joining());
    }

    static String cell(String text) {
        var isDangerous = Stream.of(text, text.strip())
                .filter(begins -> !begins.isEmpty())
                .anyMatch(begins -> DANGEROUS.indexOf(begins.charAt(0)) >= 0);
        return "\"" + (isDangerous ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
