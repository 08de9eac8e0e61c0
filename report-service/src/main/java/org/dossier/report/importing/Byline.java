package org.dossier.report.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names of authors in a line such as "By Jane Doe and John Roe". */
final class Byline {
    private static final int LONGEST = 120;
    private static final List<String> MARKS = List.of("Written by ", "Author: ", "Authors: ", "By ", "by ", "BY ");

    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "della", "di", "da", "dos", "la", "le", "van", "von", "der", "den", "ten", "zu", "al", "el",
            "bin", "ibn", "y");

    private Byline() {}

    static Optional<List<String>> of(String text) {
        return MARKS.stream()
                .filter(mark -> text.length() <= LONGEST && text.startsWith(mark))
                .map(mark -> names(text.substring(mark.length())))
                .filter(names -> !names.isEmpty())
                .findFirst();
    }

    /** Only the unmistakable form, for the middle of a document. */
    static Optional<List<String>> writtenBy(String text) {
        return text.startsWith("Written by ") || text.startsWith("Author: ") ? of(text) : Optional.empty();
    }

    /** Two to five words, each capitalised but for "de", "van" and the like. */
    static boolean isName(String text) {
        if (text.length() > 60 || text.isBlank() || !text.chars().allMatch(Byline::isNameCharacter)) {
            return false;
        }
        var words = text.strip().split(" +");
        return words.length >= 2
                && words.length <= 5
                && Arrays.stream(words)
                        .allMatch(word -> !Character.isLowerCase(word.charAt(0)) || PARTICLES.contains(word));
    }

    private static List<String> names(String text) {
        var names = Arrays.stream(text.split(",| and | & |;"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return names.stream().allMatch(Byline::isName) ? names : List.of();
    }

    private static boolean isNameCharacter(int c) {
        return Character.isLetter(c) || c == ' ' || c == '-' || c == '.' || c == '\'' || c == '’';
    }
}
