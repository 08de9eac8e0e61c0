package org.dossier.booking.courses.enrolment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.dossier.booking.courses.catalogue.RunCard;

@CheckedTemplate(basePath = "courses/enrolment")
class EnrolPages {
    private EnrolPages() {}

    static native TemplateInstance enrol(EnrolPage page);

    static native TemplateInstance soldOut(RunCard run, int quantity);
}
