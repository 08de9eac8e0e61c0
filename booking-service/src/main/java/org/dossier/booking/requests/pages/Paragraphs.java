package org.dossier.booking.requests.pages;

import java.util.List;

/** Text as it was typed, by its lines. */
final class Paragraphs {
    private Paragraphs() {}

    static List<String> of(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
