package org.dossier.booking.requests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.RealParts;
import org.dossier.kit.test.Rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.booking.requests.Desk.AMIR;
import static org.dossier.booking.requests.Desk.desk;
import static org.dossier.booking.requests.Desk.mine;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which files are taken, and how they are given out. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RequestFilesTest {
    static final byte[] PDF = "%PDF-1.7 a brief".getBytes(StandardCharsets.UTF_8);

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    private final Browser ana = Browser.newReader("ana");

    @Test
    @DisplayName("R39: a file is what its content says, and not too large")
    void filesAreTakenByTheirContent() throws IOException {
        var request = desk.brief(ana);
        assertEquals(
                415,
                upload(ana, request, "brief.pdf", "MZ\0\0program".getBytes(StandardCharsets.UTF_8))
                        .statusCode());
        assertEquals(
                415, upload(ana, request, "brief.docx", zip("readme.txt", 10)).statusCode());
        assertEquals(
                415,
                upload(ana, request, "bomb.docx", zip("word/document.xml", 120_000_000))
                        .statusCode());
        assertEquals(
                415,
                upload(ana, request, "a.txt", new byte[] {(byte) 0xC3, 0x28}).statusCode());
        assertEquals(422, upload(ana, request, "empty.txt", new byte[0]).statusCode());
        assertEquals(
                413,
                upload(
                                ana,
                                request,
                                "large.txt",
                                "x".repeat(10 * 1024 * 1024 + 1).getBytes())
                        .statusCode());
        assertEquals(0, rows.count("select count(*) from custom_request_file where request_id = ?", request));

        assertEquals(303, upload(ana, request, "brief.exe", PDF).statusCode());
        assertEquals(
                303,
                upload(ana, request, "b.docx", zip("word/document.xml", 100)).statusCode());
        assertEquals(
                303,
                upload(ana, request, "c.md", "# Brief — ə".getBytes(StandardCharsets.UTF_8))
                        .statusCode());
        assertEquals(303, upload(ana, request, "d.png", Pictures.of("png")).statusCode());
        assertEquals(303, upload(ana, request, "e.jpg", Pictures.of("jpg")).statusCode());
        assertEquals(409, upload(ana, request, "sixth.pdf", PDF).statusCode());
        assertThat(rows.all("select kind from custom_request_file where request_id = ? order by sent_at", request))
                .containsExactly("PDF", "DOCX", "MD", "PNG", "JPEG");
        assertThat(rows.first("select name from custom_request_file where request_id = ? and kind = 'PDF'", request))
                .isEqualTo("brief.pdf");
    }

    @Test
    @DisplayName("R36, R40: names of files are only shown, and a download is an attachment")
    void namesOfFilesLeadNowhere() {
        var names = Map.of(
                "../../etc/passwd", "passwd.pdf",
                "C:\\windows\\x.pdf", "x.pdf",
                "..", "file.pdf");
        var lea = Browser.newReader("lea");
        names.forEach((sent, shown) -> {
            var request = desk.brief(lea);
            assertEquals(303, upload(lea, request, sent, PDF).statusCode(), sent);
            var file = rows.first("select id from custom_request_file where request_id = ?", request);
            assertEquals(shown, rows.first("select name from custom_request_file where id = ?::uuid", file), sent);
            for (var answer :
                    List.of(lea.get(mine(request) + "/files/" + file), AMIR.get(desk(request) + "/files/" + file))) {
                assertEquals(200, answer.statusCode());
                assertThat(answer.header("Content-Disposition"))
                        .startsWith("attachment; filename=\"")
                        .doesNotContain("\n");
                assertEquals("nosniff", answer.header("X-Content-Type-Options"));
                assertEquals("application/pdf", answer.contentType());
                assertThat(answer.asByteArray()).isEqualTo(PDF);
            }
        });
    }

    @Test
    @DisplayName("R39: no other body of this service may be large")
    void otherBodiesStaySmall() {
        assertEquals(
                413,
                ana.asks()
                        .contentType("application/x-www-form-urlencoded")
                        .body("question=" + "x".repeat(300_000))
                        .post("/requests")
                        .statusCode());
    }

    static Response upload(Browser client, UUID request, String name, byte[] content) {
        return client.asks()
                .multiPart("request", request.toString())
                .multiPart("file", name, content)
                .post("/requests/files");
    }

    private static byte[] zip(String entry, int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            var block = new byte[100_000];
            for (int left = size; left > 0; left -= block.length) {
                zip.write(block, 0, Math.min(left, block.length));
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
