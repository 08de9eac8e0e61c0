package org.dossier.report.reading;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.dossier.report.catalogue.ReportCard;

/** Two pages, so that the one for readers without access has no parameter a body could come in by. */
@CheckedTemplate(basePath = "reading")
class ReportPages {
    private ReportPages() {}

    static native TemplateInstance opened(ReportPage page, String body);

    static native TemplateInstance withheld(ReportPage page);

    /** For the desk: what a preview shows where readers find nothing. */
    static native TemplateInstance hidden(String title);

    static native TemplateInstance _opened(ReportPage page, String body);

    static native TemplateInstance _waiting(ReportPage page);

    static native TemplateInstance _meta(PublicCard card);

    static native TemplateInstance _articlehead(PublicCard card);

    static native TemplateInstance _contents(PublicCard card);

    static native TemplateInstance _summary(PublicCard card);

    static native TemplateInstance _about(PublicCard card);

    static native TemplateInstance _related(List<ReportCard> cards);
}
