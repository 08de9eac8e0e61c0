package org.dossier.booking.overview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "overview")
class OverviewPages {
    private OverviewPages() {}

    static native TemplateInstance bookings(ClientPage page);

    static native TemplateInstance desk(DeskPage page);
}
