package org.dossier.report.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes an edition of a report without storing it. */
@ApplicationScoped
public class EditionPress {
    private static final int WORDS_PER_MINUTE = 220;
    private static final int ABOUT = 240;

    private final Authors authors;
    private final Topics topics;

    EditionPress(Authors authors, Topics topics) {
        this.authors = authors;
        this.topics = topics;
    }

    /**
     * The report as its readers would see it now; for a draft the dates are those of its last revision.
     *
     * @throws IncompleteReport when the report lacks what an edition needs
     */
    public Printed print(Report report) {
        if (!report.missingForPublication().isEmpty()) {
            throw new IncompleteReport(report.missingForPublication());
        }
        var manuscript = report.manuscript();
        var summary = Summary.of(manuscript.parts());
        var body = Body.of(manuscript);
        return new Printed(edition(report, manuscript, summary, body), body.html());
    }

    private Edition edition(Report report, Manuscript manuscript, Summary summary, Body body) {
        int words = summary.words() + body.words();
        return new Edition(
                report.id(),
                report.version(),
                report.slug(),
                manuscript.title(),
                manuscript.series(),
                regionOf(manuscript),
                manuscript.access(),
                countriesOf(manuscript),
                topicsOf(manuscript),
                bylinesOf(manuscript),
                publishedAt(report),
                report.updatedAt().orElse(report.revisedAt()),
                summary.standfirst(),
                summary.heading(),
                summary.html(),
                body.contents(),
                words,
                Math.max(1, Math.ceilDiv(words, WORDS_PER_MINUTE)),
                manuscript.coverCaption(),
                manuscript.coverCredit());
    }

    private static Region regionOf(Manuscript manuscript) {
        return Objects.requireNonNull(manuscript.region());
    }

    private static Instant publishedAt(Report report) {
        return report.publishedAt().orElse(report.revisedAt());
    }

    private static List<Country> countriesOf(Manuscript manuscript) {
        return manuscript.countries().stream()
                .map(code -> Country.ofCode(code).orElse(new Country(code, code)))
                .toList();
    }

    private List<Edition.Name> topicsOf(Manuscript manuscript) {
        return manuscript.topics().stream()
                .map(topics::findById)
                .map(topic -> new Edition.Name(topic.slug(), topic.name()))
                .toList();
    }

    private List<Edition.Byline> bylinesOf(Manuscript manuscript) {
        return manuscript.authors().stream()
                .map(authors::findById)
                .map(author -> new Edition.Byline(
                        author.slug(),
                        author.name(),
                        author.role(),
                        Beginning.of(Prose.plainText(author.biographyHtml()), ABOUT)))
                .toList();
    }
}
