package org.dossier.report.front;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.dossier.report.catalogue.Beginning;
import org.dossier.report.catalogue.Initials;
import org.dossier.report.catalogue.Prose;
import org.dossier.report.catalogue.Region;

/**
 * An author as readers meet them.
 *
 * @param biographyHtml safe HTML
 * @param reports how many of theirs are published
 */
record AuthorProfile(
        String slug,
        String name,
        String role,
        List<String> languages,
        List<Region> regions,
        String biographyHtml,
        int reports) {
    private static final int ABOUT = 240;

    static AuthorProfile read(ResultSet row) throws SQLException {
        return new AuthorProfile(
                row.getString("slug"),
                row.getString("name"),
                row.getString("role"),
                List.of(texts(row, "languages")),
                Arrays.stream(texts(row, "regions"))
                        .map(code -> Region.find(code).orElseThrow())
                        .toList(),
                row.getString("biography_html"),
                row.getInt("reports"));
    }

    /** The first letters of the first and last names. */
    public String initials() {
        return Initials.of(name);
    }

    /** The biography's beginning in plain text. */
    public String about() {
        return Beginning.of(Prose.plainText(biographyHtml), ABOUT);
    }

    public String languagesInARow() {
        return String.join(", ", languages);
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
