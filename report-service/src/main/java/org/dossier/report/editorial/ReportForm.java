package org.dossier.report.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;

import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Manuscript;
import org.dossier.report.catalogue.PartKind;
import org.dossier.report.importing.ImportedCover;
import org.dossier.report.importing.ImportedPart;
import org.dossier.report.importing.ImportedReport;

/**
 * A report as it stands in the desk's form: strings, as typed, right or wrong. Only what is named here can be written
 * through the form; status, dates and ids have no place in it (R04).
 *
 * @param slug the address wanted for a new report; ignored later, because addresses stay
 * @param countries codes or names, divided by commas
 * @param topics slugs
 * @param newTopics names of topics to add, divided by commas
 * @param authors ids in the order of the byline
 * @param version of the report that the form was filled from; 0 for a new one
 */
record ReportForm(
        String title,
        String series,
        String slug,
        String region,
        String countries,
        List<String> topics,
        String newTopics,
        List<String> authors,
        String access,
        String coverCaption,
        String coverCredit,
        String authorsNote,
        long version,
        List<PartForm> parts) {
    static final int MOST_PARTS = 60;

    /** @param items one per line, or a Markdown list; see {@link Items} */
    record PartForm(String kind, String heading, String text, String items) {
        static PartForm empty() {
            return new PartForm(PartKind.ANALYSIS.name(), "", "", "");
        }

        public boolean isBlank() {
            return heading.isBlank() && text.isBlank() && items.isBlank();
        }

        /** Whether the form shows a place for items: for the kinds that have them, and where some were typed. */
        public boolean showsItems() {
            return kind.equals(PartKind.KEY_JUDGEMENTS.name())
                    || kind.equals(PartKind.FORECAST.name())
                    || !items.isBlank();
        }
    }

    ReportForm {
        topics = List.copyOf(topics);
        authors = List.copyOf(authors);
        parts = List.copyOf(parts);
    }

    static ReportForm empty() {
        var parts = List.of(
                new PartForm(PartKind.EXECUTIVE_SUMMARY.name(), PartKind.EXECUTIVE_SUMMARY.label(), "", ""),
                new PartForm(PartKind.KEY_JUDGEMENTS.name(), PartKind.KEY_JUDGEMENTS.label(), "", ""),
                new PartForm(PartKind.ANALYSIS.name(), PartKind.ANALYSIS.label(), "", ""));
        return new ReportForm(
                "", "", "", "", "", List.of(), "", List.of(), Access.SUBSCRIBERS.code(), "", "", "", 0, parts);
    }

    static ReportForm of(Manuscript manuscript, String slug, long version) {
        return new ReportForm(
                manuscript.title(),
                manuscript.series(),
                slug,
                Optional.ofNullable(manuscript.region())
                        .map(region -> region.code())
                        .orElse(""),
                String.join(", ", manuscript.countries()),
                manuscript.topics(),
                "",
                manuscript.authors().stream().map(UUID::toString).toList(),
                manuscript.access().code(),
                manuscript.coverCaption(),
                manuscript.coverCredit(),
                manuscript.authorsNote(),
                version,
                manuscript.parts().stream()
                        .map(part -> new PartForm(
                                part.kind().name(), part.heading(), part.markdown(), Items.write(part.items())))
                        .toList());
    }

    static ReportForm of(ImportedReport found, List<String> authors) {
        var cover = Optional.ofNullable(found.cover());
        return new ReportForm(
                found.title(),
                Optional.ofNullable(found.series()).orElse(""),
                "",
                "",
                "",
                List.of(),
                "",
                authors,
                Access.SUBSCRIBERS.code(),
                cover.map(ImportedCover::caption).orElse(""),
                cover.map(ImportedCover::credit).orElse(""),
                Optional.ofNullable(found.authorsNote()).orElse(""),
                0,
                found.parts().stream().map(ReportForm::partOf).toList());
    }

    static ReportForm read(MultivaluedMap<String, String> sent) {
        return new ReportForm(
                line(sent, "title"),
                line(sent, "series"),
                line(sent, "slug"),
                line(sent, "region"),
                line(sent, "countries"),
                lines(sent, "topic"),
                line(sent, "newTopics"),
                lines(sent, "author"),
                line(sent, "access"),
                line(sent, "coverCaption"),
                line(sent, "coverCredit"),
                text(sent, "authorsNote"),
                version(sent),
                parts(sent));
    }

    ReportForm with(List<PartForm> changed) {
        return new ReportForm(
                title,
                series,
                slug,
                region,
                countries,
                topics,
                newTopics,
                authors,
                access,
                coverCaption,
                coverCredit,
                authorsNote,
                version,
                changed);
    }

    ReportForm atVersion(long current) {
        return new ReportForm(
                title,
                series,
                slug,
                region,
                countries,
                topics,
                newTopics,
                authors,
                access,
                coverCaption,
                coverCredit,
                authorsNote,
                current,
                parts);
    }

    private static PartForm partOf(ImportedPart part) {
        return new PartForm(part.kind().name(), part.heading(), part.text(), Items.write(part.items()));
    }

    private static List<PartForm> parts(MultivaluedMap<String, String> sent) {
        var parts = new ArrayList<PartForm>();
        for (int i = 0; i < MOST_PARTS && sent.containsKey("part." + i + ".kind"); i++) {
            var name = "part." + i + ".";
            parts.add(new PartForm(
                    line(sent, name + "kind"),
                    line(sent, name + "heading"),
                    text(sent, name + "text"),
                    text(sent, name + "items")));
        }
        return parts;
    }

    private static long version(MultivaluedMap<String, String> sent) {
        var version = line(sent, "version");
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : 0;
    }

    private static List<String> lines(MultivaluedMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .limit(50)
                .toList();
    }

    private static String line(MultivaluedMap<String, String> sent, String name) {
        return text(sent, name).replace('\n', ' ').strip();
    }

    /** PostgreSQL holds no NUL, and browsers send line ends of two characters. */
    private static String text(MultivaluedMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null
                ? ""
                : value.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace("\0", "")
                        .strip();
    }
}
