package org.dossier.report.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.identity.Reader;
import org.dossier.report.CachedForGuests;
import org.dossier.report.ReportProblem;
import org.dossier.report.reading.ReportPage.Waiting;

@Path("/reports/{slug}")
@PermitAll
class ReportResource {
    private static final int USUAL_SIZE = 24 * 1024;

    private final ReadReport readReport;
    private final ReportPageMaker pages;
    private final Reader reader;
    private final ReadingTurns turns;

    ReportResource(ReadReport readReport, ReportPageMaker pages, Reader reader, ReadingTurns turns) {
        this.readReport = readReport;
        this.pages = pages;
        this.reader = reader;
        this.turns = turns;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    @RunOnVirtualThread
    @CachedForGuests
    @Operation(hidden = true)
    public byte[] page(@RestPath String slug, @RestQuery @Nullable String opening) {
        return turns.await(() -> render(slug, opening));
    }

    private byte[] render(String slug, @Nullable String opening) {
        return switch (read(slug)) {
            case Reading.Opened opened -> bytes(ReportPages.opened(pageOf(opened, null), opened.bodyHtml()));
            case Reading.Withheld withheld -> bytes(ReportPages.withheld(pageOf(withheld, waiting(opening))));
        };
    }

    /** What the page asks for while it waits for a payment: the whole article, or word that it still waits. */
    @GET
    @Path("reading")
    @Produces("text/html;charset=UTF-8")
    @RunOnVirtualThread
    @Operation(hidden = true)
    public RestResponse<byte[]> reading(@RestPath String slug, @RestQuery @Nullable String opening) {
        return turns.await(() -> renderArticle(slug, opening));
    }

    private RestResponse<byte[]> renderArticle(String slug, @Nullable String opening) {
        return switch (read(slug)) {
            case Reading.Opened opened ->
                RestResponse.ok(bytes(ReportPages._opened(pageOf(opened, null), opened.bodyHtml())));
            case Reading.Withheld withheld -> stillWaiting(withheld, opening);
        };
    }

    /** Only the notice is exchanged, so that nobody who reads the summary meanwhile loses the place. */
    private RestResponse<byte[]> stillWaiting(Reading.Withheld withheld, @Nullable String opening) {
        var waiting = waiting(opening);
        var page = pageOf(withheld, waiting == null ? new Waiting(1) : waiting);
        return RestResponse.ResponseBuilder.ok(bytes(ReportPages._waiting(page)))
                .header("HX-Retarget", "#opening")
                .header("HX-Reswap", "outerHTML")
                .build();
    }

    private Reading read(String slug) {
        return readReport.read(slug, reader).orElseThrow(ReportProblem.NO_SUCH_REPORT::asException);
    }

    private ReportPage pageOf(Reading reading, @Nullable Waiting waiting) {
        return pages.published(reading, reader.isSignedIn(), waiting);
    }

    /**
     * Bytes, because the server would turn a string with typographic quotes into them letter by letter. Piece by piece,
     * because such a quote in a body makes every letter of a string take twice the memory.
     */
    private static byte[] bytes(TemplateInstance page) {
        var bytes = new ByteArrayOutputStream(USUAL_SIZE);
        page.consume(piece -> bytes.writeBytes(piece.getBytes(StandardCharsets.UTF_8)))
                .toCompletableFuture()
                .join();
        return bytes.toByteArray();
    }

    /** Guests have nothing to wait for. */
    private @Nullable Waiting waiting(@Nullable String opening) {
        boolean asked = opening != null && opening.matches("[1-9][0-9]?") && reader.isSignedIn();
        return asked ? new Waiting(Integer.parseInt(opening)) : null;
    }
}
