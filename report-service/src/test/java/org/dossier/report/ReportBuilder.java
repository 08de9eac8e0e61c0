package org.dossier.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dossier.kit.test.Person;
import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Manuscript;
import org.dossier.report.catalogue.PartKind;
import org.dossier.report.catalogue.Region;

/** A report of a test: {@code aReport("ice").on(ARCTIC).forSubscribers().saying("…")}. */
public final class ReportBuilder {
    final String slug;
    String title;
    String series = "Intelligence Report";
    Region region = Region.ARCTIC;
    List<String> countries = List.of();
    List<String> topics = List.of();
    Access access = Access.EVERYONE;
    String summary = "What everyone may know.";
    String body = "What only some may know.";
    String note = "";
    List<String> judgements = new ArrayList<>();
    List<String> forecasts = new ArrayList<>();
    String author = "nora-weiss";
    String published = "2026-03-01T07:00:00Z";
    String caption = "";
    Optional<String> client = Optional.empty();
    Optional<String> namedStaff = Optional.empty();

    private ReportBuilder(String slug) {
        this.slug = slug;
        this.title = "Report " + slug;
    }

    public static ReportBuilder aReport(String slug) {
        return new ReportBuilder(slug);
    }

    public ReportBuilder titled(String text) {
        title = text;
        return this;
    }

    public ReportBuilder on(Region where) {
        region = where;
        return this;
    }

    public ReportBuilder about(String... codes) {
        countries = List.of(codes);
        return this;
    }

    public ReportBuilder filedUnder(String... slugs) {
        topics = List.of(slugs);
        return this;
    }

    public ReportBuilder inSeries(String name) {
        series = name;
        return this;
    }

    public ReportBuilder by(String slug) {
        author = slug;
        return this;
    }

    /** For this one reader, who commissioned it. */
    public ReportBuilder forClient(Person reader) {
        access = Access.CLIENT;
        client = Optional.of(reader.subject());
        return this;
    }

    /** For this one reader, who wants only these of the staff to see it. */
    public ReportBuilder inConfidence(Person reader, Person... named) {
        namedStaff = Optional.of(Stream.of(named).map(Person::email).collect(Collectors.joining(",", "{", "}")));
        return forClient(reader);
    }

    public ReportBuilder forSubscribers() {
        access = Access.SUBSCRIBERS;
        return this;
    }

    public ReportBuilder forSignedIn() {
        access = Access.SIGNED_IN;
        return this;
    }

    public ReportBuilder summing(String markdown) {
        summary = markdown;
        return this;
    }

    public ReportBuilder saying(String markdown) {
        body = markdown;
        return this;
    }

    public ReportBuilder judging(String... items) {
        judgements = List.of(items);
        return this;
    }

    public ReportBuilder forecasting(String... items) {
        forecasts = List.of(items);
        return this;
    }

    public ReportBuilder noting(String markdown) {
        note = markdown;
        return this;
    }

    public ReportBuilder captioned(String text) {
        caption = text;
        return this;
    }

    public ReportBuilder publishedAt(String instant) {
        published = instant;
        return this;
    }

    Manuscript manuscript(UUID authorId) {
        var parts = new ArrayList<Manuscript.Part>();
        parts.add(Manuscript.Part.ofText(PartKind.EXECUTIVE_SUMMARY, "Executive summary", summary));
        parts.add(new Manuscript.Part(PartKind.KEY_JUDGEMENTS, "Key judgements", "", judgements));
        parts.add(Manuscript.Part.ofText(PartKind.ANALYSIS, "Analysis", body));
        parts.add(new Manuscript.Part(PartKind.FORECAST, "Forecast", "", forecasts));
        return new Manuscript(
                title, series, region, countries, topics, List.of(authorId), access, caption, "", note, parts);
    }
}
