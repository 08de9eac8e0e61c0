package org.dossier.booking.courses.catalogue;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** One course with its runs. */
record CoursePage(
        Course course,
        List<Block> syllabus,
        List<Block> bring,
        List<Block> materials,
        List<RunCard> coming,
        List<RunCard> past,
        @Nullable String hour) {
    static CoursePage of(Course course, List<RunCard> runs) {
        var oneToOne = course.oneToOne();
        return new CoursePage(
                course,
                Block.of(course.syllabus()),
                Block.of(course.bring()),
                Block.of(course.materials()),
                runs.stream().filter(run -> !isPast(run)).toList(),
                runs.stream().filter(CoursePage::isPast).toList().reversed(),
                oneToOne == null ? null : oneToOne.hour().format(Locale.ENGLISH));
    }

    private static boolean isPast(RunCard run) {
        return run.state() == RunCard.State.OVER || run.state() == RunCard.State.CANCELLED;
    }
}
