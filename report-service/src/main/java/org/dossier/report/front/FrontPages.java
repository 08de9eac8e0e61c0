package org.dossier.report.front;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.dossier.report.catalogue.PublisherPages.PublisherPage;
import org.dossier.report.catalogue.Region;
import org.dossier.report.catalogue.ReportCard;

@CheckedTemplate(basePath = "front")
class FrontPages {
    private FrontPages() {}

    static native TemplateInstance home(HomePage page);

    static native TemplateInstance regions(List<RegionSummary> regions);

    static native TemplateInstance region(Region region, List<ReportCard> reports, int total);

    static native TemplateInstance authors(List<AuthorProfile> authors);

    static native TemplateInstance author(AuthorProfile author, List<ReportCard> reports);

    static native TemplateInstance about(PublisherPage page);

    static native TemplateInstance desk();
}
