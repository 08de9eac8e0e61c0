package org.dossier.booking.courses.desk;

import java.util.List;
import java.util.UUID;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.dossier.booking.courses.catalogue.Course;

@CheckedTemplate(basePath = "courses/desk")
class CourseDeskPages {
    private CourseDeskPages() {}

    static native TemplateInstance runs(RunsPage page);

    static native TemplateInstance run(RunFile file);

    static native TemplateInstance attendance(RunFile file);

    static native TemplateInstance course(UUID id, boolean isNew, Entered entered);

    static native TemplateInstance runForm(Course course, UUID id, boolean isNew, Entered entered);

    static native TemplateInstance vouchers(
            List<VoucherRow> vouchers, List<Course> choices, Entered entered, Done done);
}
