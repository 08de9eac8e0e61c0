package org.dossier.booking.courses.catalogue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "courses/catalogue")
class CataloguePages {
    private CataloguePages() {}

    static native TemplateInstance courses(CoursesPage page);

    static native TemplateInstance course(CoursePage page);
}
