package org.dossier.report.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.dossier.kit.page.Site;
import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Edition;

/**
 * JSON-LD for search engines: public facts only, the same for every reader.
 *
 * @see <a href="https://developers.google.com/search/docs/appearance/structured-data/paywalled-content">Paywalled
 *     content</a>
 */
@ApplicationScoped
class StructuredData {
    private final ObjectMapper json;
    private final Site site;

    StructuredData(ObjectMapper json, Site site) {
        this.json = json;
        this.site = site;
    }

    /** JSON that cannot end the script element around it. */
    String of(Edition report) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "NewsArticle");
        data.put("headline", report.title());
        data.put("description", report.standfirst());
        data.put("mainEntityOfPage", site.publicUrl() + "/reports/" + report.slug());
        data.put("datePublished", report.publishedAt().toString());
        data.put("dateModified", report.updatedAt().toString());
        data.put("author", report.authors().stream().map(this::person).toList());
        data.put("publisher", Map.of("@type", "Organization", "name", site.publisher(), "url", site.publicUrl()));
        boolean free = report.access() == Access.EVERYONE;
        data.put("isAccessibleForFree", free);
        if (!free) {
            data.put("hasPart", List.of(gatedPart()));
        }
        return write(data);
    }

    private Map<String, Object> person(Edition.Byline author) {
        return Map.of("@type", "Person", "name", author.name(), "url", site.publicUrl() + "/authors/" + author.slug());
    }

    private static Map<String, Object> gatedPart() {
        return Map.of("@type", "WebPageElement", "isAccessibleForFree", false, "cssSelector", ".gated");
    }

    private String write(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
