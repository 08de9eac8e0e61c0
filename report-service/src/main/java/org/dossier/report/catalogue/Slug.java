package org.dossier.report.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the part of an address that names a report, author or topic. */
public final class Slug {
    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    /** Small letters, digits and single hyphens, at most 80 characters; {@code report} when nothing is left. */
    public static String of(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var slug = OTHERS.matcher(
                        plain.toLowerCase(Locale.ROOT).replace("'", "").replace("’", ""))
                .replaceAll("-");
        slug = trim(slug.length() > LONGEST ? slug.substring(0, LONGEST) : slug);
        return slug.isEmpty() ? "report" : slug;
    }

    private static String trim(String slug) {
        int from = slug.startsWith("-") ? 1 : 0;
        int to = slug.endsWith("-") ? slug.length() - 1 : slug.length();
        return from < to ? slug.substring(from, to) : "";
    }
}
