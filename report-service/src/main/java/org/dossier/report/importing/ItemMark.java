package org.dossier.report.importing;

import java.util.Optional;

/** The mark in front of a list item that was typed by hand: a bullet, a dash, a number, a letter in brackets. */
record ItemMark(boolean numbered, int length) {
    private static final String BULLETS = "•◦▪▫●○‣⁃∙·■□➢✓*+-–—";

    static Optional<ItemMark> at(String line) {
        if (line.length() < 3) {
            return Optional.empty();
        }
        if (BULLETS.indexOf(line.charAt(0)) >= 0) {
            return isSpace(line.charAt(1)) ? Optional.of(new ItemMark(false, spaceEnd(line, 1))) : Optional.empty();
        }
        int end = numberEnd(line);
        return end > 0 && end < line.length() - 1 && isSpace(line.charAt(end))
                ? Optional.of(new ItemMark(true, spaceEnd(line, end)))
                : Optional.empty();
    }

    /** Where "12." "12)" "(12)" or "a)" ends; 0 if there is none. Years and decimals are no marks: at most two digits. */
    private static int numberEnd(String line) {
        int at = line.charAt(0) == '(' ? 1 : 0;
        int digits = at;
        while (digits < line.length() && digits - at < 3 && isAsciiDigit(line.charAt(digits))) {
            digits++;
        }
        boolean letter = digits == at && at < line.length() && line.charAt(at) >= 'a' && line.charAt(at) <= 'z';
        int mark = letter ? at + 1 : digits;
        if (mark == at || mark - at > 2 || mark >= line.length()) {
            return 0;
        }
        boolean closes = line.charAt(mark) == ')' || line.charAt(mark) == '.' && at == 0 && !letter;
        return closes ? mark + 1 : 0;
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int spaceEnd(String line, int from) {
        int end = from;
        while (end < line.length() && isSpace(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0';
    }
}
