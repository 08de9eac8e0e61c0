package org.dossier.booking.consultations.desk;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.dossier.booking.consultations.availability.AvailabilityFault;
import org.dossier.booking.consultations.availability.ChangeAvailability;
import org.dossier.booking.consultations.availability.Zones;
import org.dossier.booking.consultations.calls.CallNotice;
import org.dossier.booking.consultations.experts.Expert;
import org.dossier.booking.consultations.experts.Experts;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.sql.SqlFailure;

/** Experts, what they offer, and when they are free. */
@Path("/desk/bookings/calls/experts")
@RolesAllowed({StaffRole.ACCOUNT_MANAGER, StaffRole.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class ExpertsDeskResource {
    private static final int UNPROCESSABLE = 422;
    private static final String HOME = "/desk/bookings/calls/experts/";

    private final Experts experts;
    private final LookAfterExperts lookAfter;
    private final AvailabilityParts parts;
    private final ChangeAvailability change;
    private final Reader reader;

    ExpertsDeskResource(
            Experts experts,
            LookAfterExperts lookAfter,
            AvailabilityParts parts,
            ChangeAvailability change,
            Reader reader) {
        this.experts = experts;
        this.lookAfter = lookAfter;
        this.parts = parts;
        this.change = change;
        this.reader = reader;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        return CallDeskPages.experts(new CallDeskPages.ExpertsPage(experts.all(), ExpertForm.empty(), Zones.choices()));
    }

    /** The rest is filled in on the expert's own page. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> typed) {
        var form = ExpertForm.of(typed);
        try {
            if (!form.isFaulty()) {
                return saved(lookAfter.add(form, reader), "");
            }
        } catch (SqlFailure failure) {
            if (!LookAfterExperts.isDuplicate(failure)) {
                throw failure;
            }
            form = form.notUnique();
        }
        return Response.status(UNPROCESSABLE)
                .entity(CallDeskPages.experts(new CallDeskPages.ExpertsPage(experts.all(), form, Zones.choices())))
                .build();
    }

    @GET
    @Path("/{expert}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("expert") UUID id, @QueryParam("done") @Nullable String done) {
        var expert = experts.get(id);
        return page(expert, ExpertForm.of(expert), KindForm.empty(), null, AvailabilityFault.NONE, CallNotice.of(done));
    }

    @POST
    @Path("/{expert}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("expert") UUID id, MultivaluedMap<String, String> typed) {
        var expert = experts.get(id);
        var form = ExpertForm.of(typed);
        if (form.isFaulty()) {
            return again(expert, form, KindForm.empty(), null, AvailabilityFault.NONE);
        }
        try {
            lookAfter.change(id, form, reader);
        } catch (SqlFailure failure) {
            if (LookAfterExperts.isDuplicate(failure)) {
                return again(expert, form.notUnique(), KindForm.empty(), null, AvailabilityFault.NONE);
            }
            throw failure;
        }
        return saved(id, "");
    }

    @POST
    @Path("/{expert}/kinds")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response addKind(@PathParam("expert") UUID id, MultivaluedMap<String, String> typed) {
        return setKind(id, null, typed);
    }

    @POST
    @Path("/{expert}/kinds/{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response changeKind(
            @PathParam("expert") UUID id, @PathParam("kind") UUID kind, MultivaluedMap<String, String> typed) {
        return setKind(id, kind, typed);
    }

    @POST
    @Path("/{expert}/availability/{part}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response changeAvailability(
            @PathParam("expert") UUID id, @PathParam("part") String part, MultivaluedMap<String, String> typed) {
        var expert = experts.get(id);
        var fault = change.change(id, part, typed);
        if (fault.isFound()) {
            return again(expert, ExpertForm.of(expert), KindForm.empty(), typed, fault);
        }
        lookAfter.noteAvailability(id, part, reader);
        return saved(id, "#availability");
    }

    @POST
    @Path("/{expert}/availability/{part}/{row}/removal")
    @Operation(hidden = true)
    public Response remove(@PathParam("expert") UUID id, @PathParam("part") String part, @PathParam("row") UUID row) {
        experts.get(id);
        change.remove(id, part, row);
        lookAfter.noteAvailability(id, part, reader);
        return saved(id, "#availability");
    }

    private Response setKind(UUID id, @Nullable UUID kind, MultivaluedMap<String, String> typed) {
        var expert = experts.get(id);
        var form = KindForm.of(kind, typed);
        if (form.isFaulty()) {
            return again(expert, ExpertForm.of(expert), form, null, AvailabilityFault.NONE);
        }
        try {
            lookAfter.setKind(id, kind, form, reader);
        } catch (SqlFailure failure) {
            if (LookAfterExperts.isDuplicate(failure)) {
                return again(
                        expert, ExpertForm.of(expert), form.with(DeskFault.NOT_UNIQUE), null, AvailabilityFault.NONE);
            }
            throw failure;
        }
        return saved(id, "#kinds");
    }

    private Response again(
            Expert expert,
            ExpertForm form,
            KindForm kind,
            @Nullable MultivaluedMap<String, String> typed,
            AvailabilityFault fault) {
        return Response.status(UNPROCESSABLE)
                .entity(page(expert, form, kind, typed, fault, CallNotice.NOTHING))
                .build();
    }

    private TemplateInstance page(
            Expert expert,
            ExpertForm form,
            KindForm kind,
            @Nullable MultivaluedMap<String, String> typed,
            AvailabilityFault fault,
            CallNotice notice) {
        return CallDeskPages.expert(new CallDeskPages.ExpertFile(
                expert,
                experts.allKindsOf(expert.id()),
                form,
                kind,
                parts.of(expert, HOME + expert.id() + "/availability", typed, fault),
                Zones.choices(),
                notice));
    }

    private static Response saved(UUID id, String part) {
        return Response.seeOther(URI.create(HOME + id + "?done=" + CallNotice.SAVED.parameter() + part))
                .build();
    }
}
