package org.dossier.booking.courses.onetoone;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "courses/onetoone")
class OneToOnePages {
    private OneToOnePages() {}

    static native TemplateInstance offer(OfferPage page);

    static native TemplateInstance purchase(PurchasePage page);
}
