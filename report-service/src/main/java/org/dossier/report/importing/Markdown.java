package org.dossier.report.importing;

/** Plain words as Markdown that shows the same words: nothing in them may turn into markup. */
final class Markdown {
    private Markdown() {}

    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            if (needsEscape(text, i)) {
                escaped.append('\\');
            }
            escaped.append(text.charAt(i));
        }
        return escaped.toString();
    }

    /** A paragraph's first character may not open a list, a quotation or a heading. */
    static String escapeStart(String paragraph) {
        if (paragraph.isEmpty() || "#>+-=|~".indexOf(paragraph.charAt(0)) < 0) {
            return escapeNumber(paragraph);
        }
        return "\\" + paragraph;
    }

    static String link(String words, String address) {
        return isOutside(address) && !words.isBlank() ? "[" + words + "](<" + address + ">)" : words;
    }

    private static boolean isOutside(String address) {
        boolean scheme =
                address.startsWith("https://") || address.startsWith("http://") || address.startsWith("mailto:");
        return scheme
                && address.length() < 2000
                && address.chars().noneMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '\\');
    }

    private static String escapeNumber(String paragraph) {
        int end = 0;
        while (end < paragraph.length() && end < 9 && Character.isDigit(paragraph.charAt(end))) {
            end++;
        }
        boolean opensList = end > 0
                && end + 1 < paragraph.length()
                && ".)".indexOf(paragraph.charAt(end)) >= 0
                && paragraph.charAt(end + 1) == ' ';
        return opensList ? paragraph.substring(0, end) + "\\" + paragraph.substring(end) : paragraph;
    }

    private static boolean needsEscape(String text, int i) {
        return switch (text.charAt(i)) {
            case '\\', '`', '*', '[', ']', '<' -> true;
            case '_' -> !isInsideWord(text, i);
            case '&' -> looksLikeEntity(text, i);
            default -> false;
        };
    }

    private static boolean isInsideWord(String text, int i) {
        return i > 0
                && i < text.length() - 1
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private static boolean looksLikeEntity(String text, int i) {
        int end = text.indexOf(';', i);
        return end > i + 1
                && end - i < 34
                && text.substring(i + 1, end).chars().allMatch(c -> c == '#' || Character.isLetterOrDigit(c));
    }
}
