package org.dossier.booking.courses.letters;

import org.dossier.booking.courses.catalogue.Course;
import org.dossier.booking.courses.catalogue.Run;

/** A course on one of its dates, as letters speak of it. */
public record CourseDate(Course course, Run run) {
    String title() {
        return course.title();
    }

    String days() {
        return run.days();
    }
}
