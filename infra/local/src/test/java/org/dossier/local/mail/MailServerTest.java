package org.dossier.local.mail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MailServerTest {

    @TempDir
    private Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private MailServer server;

    @BeforeEach
    void start() throws IOException {
        server = MailServer.start(directory, 0, 0);
    }

    @AfterEach
    void stop() {
        server.stop();
        http.close();
    }

    @Test
    void mailIsListedAndShownAsTextAndHtml() throws Exception {
        send("ana@example.org", "Welcome – é", "Good day", "<h1>Good day</h1>");
        assertThat(get("/").body()).contains("ana@example.org", "Welcome – é");
        var page = get("/messages/" + onlyId()).body();
        assertThat(page).contains("<pre>Good day", "<iframe", "sandbox=");
        assertThat(get("/messages/" + onlyId() + "/html").body()).contains("<h1>Good day</h1>");
    }

    /** R11: a mail's content never becomes part of our page, and its HTML runs no script. */
    @Test
    void hostileMailStaysInItsFrame() throws Exception {
        send(
                "ana@example.org",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<script>alert(1)</script>");
        assertThat(get("/").body()).doesNotContain("<script>");
        assertThat(get("/messages/" + onlyId()).body()).doesNotContain("<script>", "<img");
        assertThat(get("/messages/" + onlyId() + "/html").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "sandbox")
                        .doesNotContain("allow-scripts"));
    }

    @Test
    void mailOutlivesARestart() throws Exception {
        send("ana@example.org", "Receipt", "12 EUR", "<p>12 EUR</p>");
        server.stop();
        server = MailServer.start(directory, 0, 0);
        assertThat(get("/api/messages").body()).contains("\"subject\":\"Receipt\"");
    }

    @Test
    void apiAnswersByRecipient() throws Exception {
        send("ana@example.org", "One", "a", "<p>a</p>");
        send("ben@example.org", "Two", "b", "<p>b</p>");
        assertThat(get("/api/messages?to=ben@example.org").body())
                .contains("\"subject\":\"Two\"", "\"text\":\"b")
                .doesNotContain("One");
    }

    /** R40: an id is one of ours and no path. */
    @Test
    void nothingOutsideTheMailboxCanBeAskedFor() throws Exception {
        assertThat(get("/messages/..%2F..%2Fsecrets.properties/source").statusCode())
                .isEqualTo(404);
        assertThat(get("/messages/%2e%2e/source").statusCode()).isEqualTo(404);
    }

    @Test
    void mailboxIsEmptiedByItsFormOnly() throws Exception {
        send("ana@example.org", "One", "a", "<p>a</p>");
        assertThat(get("/deletion").statusCode()).isEqualTo(404);
        assertThat(get("/api/messages").body()).contains("One");
        http.send(
                request("/deletion").POST(HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(get("/api/messages").body()).isEqualTo("[]");
    }

    private String onlyId() throws Exception {
        return get("/api/messages").body().replaceAll("^\\[\\{\"id\":\"([^\"]+)\".*", "$1");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.httpPort() + path));
    }

    private void send(String to, String subject, String text, String html) throws MessagingException {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(server.smtpPort()));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("desk@dossier.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var rich = new MimeBodyPart();
        rich.setText(html, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(message);
    }
}
