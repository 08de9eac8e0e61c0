package org.dossier.report.delivery;

import java.util.Arrays;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.dossier.kit.page.Site;
import org.dossier.kit.sql.Sql;
import org.dossier.report.CachedForGuests;
import org.dossier.report.catalogue.Region;
import org.dossier.report.search.Catalogue;

/** What search engines are told. */
@Path("/")
@PermitAll
@CachedForGuests
class CrawlerResource {
    /** The protocol's limit of addresses in one file; see sitemaps.org. */
    private static final int LARGEST_MAP = 40_000;

    private final Catalogue catalogue;
    private final Sql sql;
    private final Site site;

    CrawlerResource(Catalogue catalogue, Sql sql, Site site) {
        this.catalogue = catalogue;
        this.sql = sql;
        this.site = site;
    }

    @GET
    @Path("sitemap.xml")
    @Produces("application/xml;charset=UTF-8")
    @Blocking
    @Operation(hidden = true)
    public String map() {
        var xml = new XmlText("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
        List.of("/", "/reports", "/regions", "/authors", "/about", "/plans").forEach(path -> page(xml, path));
        Arrays.stream(Region.values()).forEach(region -> page(xml, "/regions/" + region.code()));
        sql.list("select slug from author order by slug", row -> row.getString(1))
                .forEach(slug -> page(xml, "/authors/" + slug));
        catalogue
                .latest(LARGEST_MAP)
                .forEach(report -> xml.open("url")
                        .element("loc", site.publicUrl() + "/reports/" + report.slug())
                        .element("lastmod", report.updatedAt().toString())
                        .close());
        return xml.text();
    }

    @GET
    @Path("robots.txt")
    @Produces("text/plain;charset=UTF-8")
    @Operation(hidden = true)
    public String robots() {
        return """
                User-agent: *
                Disallow: /account
                Disallow: /api/
                Disallow: /desk
                Disallow: /login
                Disallow: /subscribe

                Sitemap: %s/sitemap.xml
                """.formatted(site.publicUrl());
    }

    private void page(XmlText xml, String path) {
        xml.open("url").element("loc", site.publicUrl() + path).close();
    }
}
