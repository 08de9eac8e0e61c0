package org.dossier.booking.courses.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The courses as everybody sees them. */
@Path("/courses")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Blocking
class CatalogueResource {
    private static final int PAST = 12;

    private final Courses courses;
    private final Runs runs;
    private final Clock clock;

    CatalogueResource(Courses courses, Runs runs, Clock clock) {
        this.courses = courses;
        this.runs = runs;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance all() {
        var all = courses.byId();
        return CataloguePages.courses(
                new CoursesPage(cards(runs.open(), all), courses.all(), cards(runs.over(PAST), all)));
    }

    @GET
    @Path("/{slug}")
    @Operation(hidden = true)
    public TemplateInstance one(@PathParam("slug") String slug) {
        var course = courses.getBySlug(slug);
        var cards = cards(runs.of(course.id()), Map.of(course.id(), course));
        return CataloguePages.course(CoursePage.of(course, cards));
    }

    private List<RunCard> cards(List<Run> found, Map<UUID, Course> all) {
        var now = clock.instant();
        return found.stream()
                .filter(run -> all.containsKey(run.courseId()))
                .map(run -> RunCard.of(run, all.get(run.courseId()), now))
                .toList();
    }
}
