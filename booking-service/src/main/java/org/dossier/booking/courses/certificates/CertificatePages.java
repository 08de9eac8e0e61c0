package org.dossier.booking.courses.certificates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "courses/certificates")
class CertificatePages {
    private CertificatePages() {}

    /** @param issued day in words
     * @param revoked day in words, empty while it holds
     */
    static native TemplateInstance found(Certificate certificate, String issued, String revoked);

    static native TemplateInstance unknown();
}
