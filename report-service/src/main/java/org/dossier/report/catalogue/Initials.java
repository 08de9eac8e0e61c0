package org.dossier.report.catalogue;

/** What stands for an author where there is no picture. */
public final class Initials {
    private Initials() {}

    /** The first letters of the first and last names. */
    public static String of(String name) {
        var names = name.strip().split("\\s+");
        var first = letter(names[0]);
        return names.length == 1 ? first : first + letter(names[names.length - 1]);
    }

    private static String letter(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
