package org.dossier.booking.courses.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "courses/account")
class BookingPages {
    private BookingPages() {}

    static native TemplateInstance booking(BookingPage page);
}
