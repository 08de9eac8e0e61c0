package org.dossier.booking.courses.letters;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.courses.catalogue.Courses;
import org.dossier.booking.courses.catalogue.Runs;

/** Finds a run together with its course. */
@ApplicationScoped
public class CourseDates {
    private final Courses courses;
    private final Runs runs;

    CourseDates(Courses courses, Runs runs) {
        this.courses = courses;
        this.runs = runs;
    }

    @Transactional
    public CourseDate of(UUID runId) {
        var run = runs.get(runId);
        return new CourseDate(courses.get(run.courseId()), run);
    }
}
