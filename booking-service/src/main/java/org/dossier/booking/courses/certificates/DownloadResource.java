package org.dossier.booking.courses.certificates;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.identity.StaffRole;

/** The certificate itself, for its holder and staff only (A14); a revoked one is printed for nobody. */
@Path("/account/bookings/courses/certificates/{seat}")
@Authenticated
class DownloadResource {
    private final Certificates certificates;
    private final Enrolments enrolments;
    private final CertificatePdf pdf;
    private final Reader reader;

    DownloadResource(Certificates certificates, Enrolments enrolments, CertificatePdf pdf, Reader reader) {
        this.certificates = certificates;
        this.enrolments = enrolments;
        this.pdf = pdf;
        this.reader = reader;
    }

    @GET
    @Operation(hidden = true)
    public Response download(@PathParam("seat") UUID seatId) {
        enrolments
                .findSeat(seatId)
                .filter(seat -> seat.isOf(reader) || isStaff())
                .orElseThrow(BookingProblem.NO_SUCH_CERTIFICATE::asException);
        var certificate = certificates
                .ofSeat(seatId)
                .filter(found -> !found.isRevoked())
                .orElseThrow(BookingProblem.NO_SUCH_CERTIFICATE::asException);
        return Response.ok(pdf.print(certificate), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"certificate-" + certificate.code() + ".pdf\"")
                .build();
    }

    private boolean isStaff() {
        return reader.hasRole(StaffRole.ACCOUNT_MANAGER) || reader.hasRole(StaffRole.ADMINISTRATOR);
    }
}
