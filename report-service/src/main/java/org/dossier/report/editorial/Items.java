package org.dossier.report.editorial;

import java.util.ArrayList;
import java.util.List;

/**
 * Judgements or forecasts as an editor types them: one per line, or as a Markdown list where an item has several
 * lines. Writing a list and reading it again gives the same items.
 */
final class Items {
    private static final String MARK = "- ";

    private Items() {}

    static String write(List<String> items) {
        return String.join("\n", items.stream().map(Items::marked).toList());
    }

    static List<String> read(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n");
        boolean list =
                List.of(lines).stream().filter(line -> !line.isBlank()).limit(1).anyMatch(line -> markLength(line) > 0);
        return list
                ? listed(lines)
                : List.of(lines).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static String marked(String item) {
        return MARK + item.replace("\n", "\n  ");
    }

    private static List<String> listed(String[] lines) {
        var items = new ArrayList<String>();
        for (var line : lines) {
            int mark = markLength(line);
            if (mark > 0) {
                items.add(line.substring(mark));
            } else if (!items.isEmpty()) {
                items.set(items.size() - 1, items.getLast() + "\n" + unindented(line));
            }
        }
        return items.stream().map(String::strip).filter(item -> !item.isEmpty()).toList();
    }

    /** How long "- ", "* ", "• " or "12. " is at the very start of the line; 0 if there is none. */
    private static int markLength(String line) {
        if (line.length() > 1 && "-*•".indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' ') {
            return 2;
        }
        int digits = 0;
        while (digits < line.length() && digits < 3 && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        boolean numbered =
                digits > 0 && digits < 3 && digits + 1 < line.length() && ".)".indexOf(line.charAt(digits)) >= 0;
        return numbered && line.charAt(digits + 1) == ' ' ? digits + 2 : 0;
    }

    private static String unindented(String line) {
        return line.startsWith("  ") ? line.substring(2) : line;
    }
}
