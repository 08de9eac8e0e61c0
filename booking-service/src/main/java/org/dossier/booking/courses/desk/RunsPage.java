package org.dossier.booking.courses.desk;

import java.util.List;

import org.dossier.booking.courses.catalogue.Course;

/** The desk's list of runs and courses. */
record RunsPage(List<RunRow> coming, List<RunRow> past, List<Course> courses, Done done) {}
