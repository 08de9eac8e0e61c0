package org.dossier.booking.courses.desk;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.dossier.booking.courses.catalogue.Course;
import org.dossier.booking.courses.catalogue.Courses;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.sql.SqlFailure;

/** Where staff write courses and set their dates. New ones get their id with the form, so that two clicks make one. */
@Path("/desk/bookings/courses/catalogue")
@RolesAllowed({StaffRole.ACCOUNT_MANAGER, StaffRole.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class CatalogueDeskResource {
    private static final int UNPROCESSABLE = 422;

    private final Courses courses;
    private final Runs runs;
    private final KeepCatalogue keepCatalogue;
    private final ScheduleRun scheduleRun;
    private final Reader reader;
    private final Clock clock;

    CatalogueDeskResource(
            Courses courses,
            Runs runs,
            KeepCatalogue keepCatalogue,
            ScheduleRun scheduleRun,
            Reader reader,
            Clock clock) {
        this.courses = courses;
        this.runs = runs;
        this.keepCatalogue = keepCatalogue;
        this.scheduleRun = scheduleRun;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Path("/new")
    @Operation(hidden = true)
    public TemplateInstance newCourse() {
        return CourseDeskPages.course(UUID.randomUUID(), true, CourseForm.empty());
    }

    @GET
    @Path("/{course}")
    @Operation(hidden = true)
    public TemplateInstance course(@PathParam("course") UUID id) {
        return CourseDeskPages.course(id, false, CourseForm.of(courses.get(id)));
    }

    @POST
    @Path("/{course}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response saveCourse(@PathParam("course") UUID id, MultivaluedMap<String, String> sent) {
        var entered = Entered.of(CourseForm.NAME, sent, CourseForm.FIELDS);
        var course = CourseForm.read(entered, id);
        if (course != null) {
            try {
                keepCatalogue.save(course, reader);
                return saved();
            } catch (SqlFailure e) {
                if (!e.breaks("course_slug_key")) {
                    throw e;
                }
                entered.fault("slug", DeskFault.SLUG_TAKEN);
            }
        }
        var page = CourseDeskPages.course(id, courses.find(id).isEmpty(), entered);
        return Response.status(UNPROCESSABLE).entity(page).build();
    }

    @GET
    @Path("/{course}/runs/new")
    @Operation(hidden = true)
    public TemplateInstance newRun(@PathParam("course") UUID course) {
        return CourseDeskPages.runForm(courses.get(course), UUID.randomUUID(), true, RunForm.empty());
    }

    @GET
    @Path("/{course}/runs/{run}")
    @Operation(hidden = true)
    public TemplateInstance run(@PathParam("course") UUID course, @PathParam("run") UUID run) {
        return CourseDeskPages.runForm(
                courses.get(course), run, false, RunForm.of(runs.get(run), runs.keptTimesOf(run)));
    }

    @POST
    @Path("/{course}/runs/{run}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response saveRun(
            @PathParam("course") UUID courseId, @PathParam("run") UUID id, MultivaluedMap<String, String> sent) {
        var course = courses.get(courseId);
        var entered = Entered.of(RunForm.NAME, sent, RunForm.FIELDS);
        var run = RunForm.read(entered, id, courseId, clock.instant());
        if (run != null) {
            try {
                scheduleRun.save(run, reader);
                return Response.seeOther(URI.create("/desk/bookings/courses/runs/" + id + "?done=saved"))
                        .build();
            } catch (SqlFailure e) {
                if (!e.breaks("ck_run_taken")) {
                    throw e;
                }
                entered.fault("capacity", DeskFault.BELOW_TAKEN);
            }
        }
        return again(course, id, entered);
    }

    private Response again(Course course, UUID id, Entered entered) {
        var page = CourseDeskPages.runForm(course, id, runs.find(id).isEmpty(), entered);
        return Response.status(UNPROCESSABLE).entity(page).build();
    }

    private static Response saved() {
        return Response.seeOther(URI.create("/desk/bookings/courses?done=saved"))
                .build();
    }
}
