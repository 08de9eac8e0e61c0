package org.dossier.booking.courses.certificates;

import java.time.ZoneOffset;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.dossier.booking.courses.Phrases;

/** Where anyone checks a certificate by the code on it. */
@Path("/certificates/{code}")
@PermitAll
@Blocking
class CertificateResource {
    private final Certificates certificates;

    CertificateResource(Certificates certificates) {
        this.certificates = certificates;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response check(@PathParam("code") String code) {
        return certificates
                .findByCode(code)
                .map(CertificateResource::page)
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND)
                        .entity(CertificatePages.unknown())
                        .build());
    }

    private static Response page(Certificate found) {
        var revoked = found.revokedAt();
        return Response.ok(CertificatePages.found(
                        found,
                        Phrases.date(found.issuedAt(), ZoneOffset.UTC),
                        revoked == null ? "" : Phrases.date(revoked, ZoneOffset.UTC)))
                .build();
    }
}
