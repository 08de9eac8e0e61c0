package org.dossier.booking.requests.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.identity.Reader;

import static org.dossier.booking.BookingProblem.FILE_TOO_LARGE;
import static org.dossier.booking.BookingProblem.NO_FILE;
import static org.dossier.booking.BookingProblem.NO_SUCH_REQUEST;

/** Takes files, one at a time: the only large bodies of this service (see {@code BodySizes}). */
@Path("/requests/files")
@Authenticated
class FilesResource {
    private static final int LARGEST = 10 * 1024 * 1024;

    private final AddFile addFile;
    private final Reader reader;

    FilesResource(AddFile addFile, Reader reader) {
        this.addFile = addFile;
        this.reader = reader;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    @Operation(hidden = true)
    public Response add(@RestForm @Nullable String request, @RestForm("file") @Nullable FileUpload file) {
        var id = idOf(request);
        if (file == null || file.fileName() == null || file.fileName().isBlank() || file.size() == 0) {
            throw NO_FILE.asException();
        }
        // Its size before its content: nothing larger comes into memory.
        if (file.size() > LARGEST) {
            throw FILE_TOO_LARGE.asException();
        }
        addFile.add(id, file.fileName(), read(file), reader);
        return Response.seeOther(URI.create("/account/bookings/requests/" + id + "#files"))
                .build();
    }

    private static UUID idOf(@Nullable String request) {
        try {
            return UUID.fromString(request == null ? "" : request);
        } catch (IllegalArgumentException e) {
            throw NO_SUCH_REQUEST.asException();
        }
    }

    private static byte[] read(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
