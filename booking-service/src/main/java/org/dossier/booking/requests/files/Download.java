package org.dossier.booking.requests.files;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import static org.dossier.booking.BookingProblem.NO_SUCH_REQUEST;

/** Hands a file out, to be saved and not shown (R36). Who may have it is decided before. */
@ApplicationScoped
public class Download {
    private final RequestFiles files;

    Download(RequestFiles files) {
        this.files = files;
    }

    /** @param requestId a request that the asker may see */
    public Response of(UUID requestId, UUID fileId) {
        var file = files.find(requestId, fileId).orElseThrow(NO_SUCH_REQUEST::asException);
        return Response.ok(files.content(file.id()))
                .type(file.kind().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
