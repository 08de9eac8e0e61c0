package org.dossier.booking.courses.desk;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.dossier.booking.courses.catalogue.Course;
import org.dossier.booking.courses.catalogue.Courses;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.vouchers.Vouchers;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.identity.StaffRole;

/** The courses desk: runs with their occupancy, and vouchers. */
@Path("/desk/bookings/courses")
@RolesAllowed({StaffRole.ACCOUNT_MANAGER, StaffRole.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class CoursesDeskResource {
    private static final int UNPROCESSABLE = 422;
    private static final int PAST = 30;

    private final Courses courses;
    private final Runs runs;
    private final Occupancies occupancies;
    private final Vouchers vouchers;
    private final KeepCatalogue keepCatalogue;
    private final Reader reader;
    private final Clock clock;

    CoursesDeskResource(
            Courses courses,
            Runs runs,
            Occupancies occupancies,
            Vouchers vouchers,
            KeepCatalogue keepCatalogue,
            Reader reader,
            Clock clock) {
        this.courses = courses;
        this.runs = runs;
        this.occupancies = occupancies;
        this.vouchers = vouchers;
        this.keepCatalogue = keepCatalogue;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("done") @Nullable String done) {
        var all = courses.byId();
        var seats = occupancies.all();
        return CourseDeskPages.runs(new RunsPage(
                rows(runs.notOver(), all, seats), rows(runs.over(PAST), all, seats), courses.all(), Done.of(done)));
    }

    private List<RunRow> rows(List<Run> found, Map<UUID, Course> all, Map<UUID, Occupancy> seats) {
        var now = clock.instant();
        return found.stream()
                .filter(run -> all.containsKey(run.courseId()))
                .map(run -> RunRow.of(run, all.get(run.courseId()), seats.getOrDefault(run.id(), Occupancy.EMPTY), now))
                .toList();
    }

    @GET
    @Path("/vouchers")
    @Operation(hidden = true)
    public TemplateInstance vouchers(@QueryParam("done") @Nullable String done) {
        return voucherPage(VoucherForm.empty(), Done.of(done));
    }

    @POST
    @Path("/vouchers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response addVoucher(MultivaluedMap<String, String> sent) {
        var entered = Entered.of(VoucherForm.NAME, sent, VoucherForm.FIELDS);
        var voucher = VoucherForm.read(entered, courses.byId().keySet());
        if (voucher != null && !keepCatalogue.add(voucher, reader)) {
            entered.fault("code", DeskFault.CODE_TAKEN);
        }
        if (entered.isFaulty()) {
            return Response.status(UNPROCESSABLE)
                    .entity(voucherPage(entered, Done.NOTHING))
                    .build();
        }
        return Response.seeOther(URI.create("/desk/bookings/courses/vouchers?done=" + Done.VOUCHER.parameter()))
                .build();
    }

    private TemplateInstance voucherPage(Entered entered, Done done) {
        var byId = courses.byId();
        var rows = vouchers.all().stream()
                .map(voucher -> VoucherRow.of(voucher, byId))
                .toList();
        return CourseDeskPages.vouchers(rows, courses.all(), entered, done);
    }
}
