package org.dossier.report.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "search")
class CataloguePages {
    private CataloguePages() {}

    static native TemplateInstance catalogue(CataloguePage page);
}
