package org.dossier.report.reading;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Edition;
import org.dossier.report.catalogue.Printed;
import org.dossier.report.catalogue.Region;
import org.dossier.report.reading.Entitlement.Cause;

/** Shows a report before it is published as one kind of reader would see it: the paywall's rule, the readers' pages. */
@ApplicationScoped
public class PreviewReport {
    private final ReportPageMaker pages;
    private final Clock clock;

    PreviewReport(ReportPageMaker pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /** The kinds of readers that the paywall tells apart. */
    public enum As {
        GUEST,
        SIGNED_IN,
        SUBSCRIBER,
        WRONG_PLAN,
        CLIENT
    }

    /** The whole page as HTML. */
    public String page(Printed printed, As as) {
        var edition = printed.edition();
        var decision = decide(edition, as);
        return switch (decision) {
            case Decision.Open open ->
                ReportPages.opened(
                                page(new Reading.Opened(edition, List.of(), open, printed.bodyHtml()), as),
                                printed.bodyHtml())
                        .render();
            case Decision.Closed closed ->
                ReportPages.withheld(page(new Reading.Withheld(edition, List.of(), closed), as))
                        .render();
            case Decision.Hidden hidden -> ReportPages.hidden(edition.title()).render();
        };
    }

    private Decision decide(Edition edition, As as) {
        return edition.access() == Access.CLIENT && as == As.CLIENT
                ? new Decision.ForClient()
                : Paywall.decide(edition.access(), edition.region(), viewer(as, edition.region()), clock.instant());
    }

    private static Viewer viewer(As as, Region region) {
        return switch (as) {
            case GUEST -> Viewer.GUEST;
            case SIGNED_IN, CLIENT -> Viewer.WITHOUT_PLAN;
            case SUBSCRIBER -> covering(region);
            case WRONG_PLAN -> covering(another(region));
        };
    }

    private static Viewer covering(Region region) {
        return Viewer.entitledTo(new Entitlement(Set.of(region.code()), null, Cause.SUBSCRIPTION, null));
    }

    private static Region another(Region region) {
        return Arrays.stream(Region.values())
                .filter(other -> other != region)
                .findFirst()
                .orElseThrow();
    }

    private ReportPage page(Reading reading, As as) {
        return pages.preview(reading, as != As.GUEST);
    }
}
