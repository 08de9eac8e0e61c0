package org.dossier.report.reading;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Country;
import org.dossier.report.catalogue.Edition;
import org.dossier.report.catalogue.Region;

/** A report as programs get it: the public part, whether it is open to the caller, and only then the body. */
@Schema(oneOf = {ReportAnswer.Full.class, ReportAnswer.Teaser.class})
sealed interface ReportAnswer {
    static ReportAnswer of(Reading reading, String explanation, String publicUrl) {
        var report = PublicPart.of(reading.edition(), publicUrl);
        return switch (reading) {
            case Reading.Opened opened ->
                new Full(report, Verdict.of(true, opened.decision(), explanation), opened.bodyHtml());
            case Reading.Withheld withheld -> new Teaser(report, Verdict.of(false, withheld.decision(), explanation));
        };
    }

    @Schema(name = "FullReport", description = "The whole report; bodyHtml is safe HTML of all gated parts")
    record Full(PublicPart report, Verdict reading, String bodyHtml) implements ReportAnswer {}

    @Schema(name = "ReportTeaser", description = "What everyone may know of a report")
    record Teaser(PublicPart report, Verdict reading) implements ReportAnswer {}

    @Schema(name = "ReadingDecision")
    record Verdict(boolean open, String reason, String explanation) {
        static Verdict of(boolean open, Decision decision, String explanation) {
            return new Verdict(open, decision.code(), explanation);
        }
    }

    @Schema(name = "PublicReport")
    record PublicPart(
            String slug,
            String url,
            String title,
            String series,
            Region region,
            Access access,
            List<Country> countries,
            List<Edition.Name> topics,
            List<Edition.Byline> authors,
            Instant publishedAt,
            Instant updatedAt,
            String standfirst,
            String summaryHtml,
            List<Edition.Outline> contents,
            int words,
            int minutes,
            int judgements,
            int forecasts,
            String coverCaption,
            String coverCredit) {
        static PublicPart of(Edition edition, String publicUrl) {
            return new PublicPart(
                    edition.slug(),
                    publicUrl + "/reports/" + edition.slug(),
                    edition.title(),
                    edition.series(),
                    edition.region(),
                    edition.access(),
                    edition.countries(),
                    edition.topics(),
                    edition.authors(),
                    edition.publishedAt(),
                    edition.updatedAt(),
                    edition.standfirst(),
                    edition.summaryHtml(),
                    edition.contents(),
                    edition.words(),
                    edition.minutes(),
                    edition.judgements(),
                    edition.forecasts(),
                    edition.coverCaption(),
                    edition.coverCredit());
        }
    }
}
