package org.dossier.booking.courses.catalogue;

import java.util.List;

/**
 * All courses.
 *
 * @param coming runs that have not ended, soonest first
 * @param past runs that have, newest first
 */
record CoursesPage(List<RunCard> coming, List<Course> courses, List<RunCard> past) {}
