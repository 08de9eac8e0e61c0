package org.dossier.booking.courses.teaching;

import java.util.List;
import java.util.UUID;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What trainers see; addresses and prices of participants are not theirs to know. */
@CheckedTemplate(basePath = "courses/teaching")
class TeachingPages {
    /** A date in the list. */
    record Line(UUID id, String course, String when, String zone, String iso) {
        public String path() {
            return TaughtRunResource.PATH + "/" + id;
        }
    }

    /** All of a trainer's dates. */
    record RunsPage(List<Line> coming, List<Line> past) {}

    /** Somebody with a seat. */
    record Participant(UUID seat, String name, boolean present) {}

    /** What a participant said; from whom is not shown. */
    record Said(int rating, String words) {}

    /**
     * One date.
     *
     * @param begun whether attendance can be noted
     */
    record RunPage(
            Line run,
            int capacity,
            boolean cancelled,
            boolean begun,
            String day,
            List<Participant> participants,
            List<Said> said,
            boolean noted) {
        public String attendance() {
            return run.path() + "/attendance";
        }
    }

    private TeachingPages() {}

    static native TemplateInstance runs(RunsPage page);

    static native TemplateInstance run(RunPage page);
}
