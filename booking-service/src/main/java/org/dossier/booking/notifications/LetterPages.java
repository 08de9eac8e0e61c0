package org.dossier.booking.notifications;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One template for text and one for HTML. */
@CheckedTemplate(basePath = "notifications")
class LetterPages {
    private LetterPages() {}

    static native TemplateInstance letter(Letter letter);
}
