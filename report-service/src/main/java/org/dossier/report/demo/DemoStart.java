package org.dossier.report.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dossier.kit.sql.Sql;
import org.dossier.report.catalogue.PublisherPages;

/** Loads the demo at start where it is asked for and nothing else has been published. */
@ApplicationScoped
class DemoStart {
    private final LoadDemo load;
    private final PublisherPages pages;
    private final Sql sql;
    private final boolean wanted;

    DemoStart(LoadDemo load, PublisherPages pages, Sql sql, @ConfigProperty(name = "dossier.demo") boolean wanted) {
        this.load = load;
        this.pages = pages;
        this.sql = sql;
        this.wanted = wanted;
    }

    void onStart(@Observes StartupEvent start) {
        if (wanted && !isLoaded() && !hasOtherReports()) {
            loadAll();
        }
    }

    void loadAll() {
        for (var topic : DemoFiles.lines("topics.txt")) {
            var parts = topic.split("=", 2);
            load.topic(parts[0].strip(), parts[1].strip());
        }
        for (var slug : DemoFiles.lines("authors.txt")) {
            load.author(slug, DemoFiles.document("authors/" + slug + ".md"));
        }
        var files = DemoFiles.lines("reports.txt");
        files.forEach(file -> load.report(DemoFiles.document("reports/" + file)));
        // Last, because it is the sign that nothing is missing.
        pages.put("about", "About us", DemoFiles.document("about.md").body());
        Log.infof("Demo loaded [reports=%d]", files.size());
    }

    private boolean isLoaded() {
        return pages.find("about").isPresent();
    }

    private boolean hasOtherReports() {
        var demo = DemoFiles.lines("reports.txt").stream()
                .map(file -> DemoFiles.document("reports/" + file).get("slug"))
                .toList();
        return sql.first("select 1 from report where slug <> all (?) limit 1", row -> true, demo)
                .isPresent();
    }
}
