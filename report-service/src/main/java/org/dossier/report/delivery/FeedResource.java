package org.dossier.report.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.dossier.kit.page.Site;
import org.dossier.report.CachedForGuests;
import org.dossier.report.catalogue.ReportCard;
import org.dossier.report.search.Catalogue;

/**
 * The Atom feed: the public card and nothing else, for everyone alike (A02).
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
@Path("/feed.xml")
@PermitAll
class FeedResource {
    private static final int ENTRIES = 30;

    private final Catalogue catalogue;
    private final Site site;

    FeedResource(Catalogue catalogue, Site site) {
        this.catalogue = catalogue;
        this.site = site;
    }

    @GET
    @Produces("application/atom+xml;charset=UTF-8")
    @Blocking
    @CachedForGuests
    @Operation(hidden = true)
    public String feed() {
        var reports = catalogue.latest(ENTRIES);
        var home = site.publicUrl() + "/";
        var xml = new XmlText("feed", "http://www.w3.org/2005/Atom")
                .element("id", home)
                .element("title", site.publisher())
                .element("updated", updated(reports).toString())
                .element("link", "", "rel", "self", "href", site.publicUrl() + "/feed.xml")
                .element("link", "", "rel", "alternate", "type", "text/html", "href", home);
        reports.forEach(report -> entry(xml, report));
        return xml.text();
    }

    private void entry(XmlText xml, ReportCard report) {
        var url = site.publicUrl() + "/reports/" + report.slug();
        xml.open("entry")
                .element("id", url)
                .element("title", report.title())
                .element("link", "", "rel", "alternate", "type", "text/html", "href", url)
                .element("published", report.publishedAt().toString())
                .element("updated", report.updatedAt().toString())
                .open("author")
                .element("name", report.byline())
                .close()
                .element(
                        "category",
                        "",
                        "term",
                        report.region().code(),
                        "label",
                        report.region().label())
                .element("summary", report.standfirst(), "type", "text")
                .close();
    }

    private static Instant updated(List<ReportCard> reports) {
        return reports.stream()
                .map(ReportCard::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
