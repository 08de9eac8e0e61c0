package org.dossier.booking.courses.waiting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.dossier.booking.courses.catalogue.RunCard;

@CheckedTemplate(basePath = "courses/waiting")
class WaitingPages {
    private WaitingPages() {}

    static native TemplateInstance offer(OfferPage page);

    static native TemplateInstance quantity(RunCard run);
}
