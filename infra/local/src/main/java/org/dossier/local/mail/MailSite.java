package org.dossier.local.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/**
 * The mailbox over HTTP: {@code /} and {@code /messages/{id}} for people, {@code /api/messages?to=…} and {@code
 * /api/messages/{id}} as JSON (newest first), {@code POST /deletion} to empty it.
 */
final class MailSite implements HttpHandler {

    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1");
    private static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json";

    private final Mailbox mailbox;

    MailSite(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isFromThisMachine(exchange)) {
                send(exchange, 421, "text/plain", "Ask as localhost.");
            } else if (exchange.getRequestMethod().equals("POST")) {
                post(exchange);
            } else {
                get(
                        exchange,
                        List.of(exchange.getRequestURI().getPath().substring(1).split("/")));
            }
        }
    }

    private void get(HttpExchange exchange, List<String> path) throws IOException {
        switch (path.getFirst()) {
            case "" -> send(exchange, 200, HTML, MailPages.list(mailbox.list()));
            case "health" -> send(exchange, 200, "text/plain", "ok");
            case "messages" -> message(exchange, path);
            case "api" -> api(exchange, path);
            default -> notFound(exchange);
        }
    }

    private void message(HttpExchange exchange, List<String> path) throws IOException {
        var found = path.size() < 2 ? Optional.<Mail>empty() : mailbox.find(path.get(1));
        if (found.isEmpty()) {
            notFound(exchange);
            return;
        }
        var mail = found.get();
        switch (path.size() < 3 ? "" : path.get(2)) {
            case "" -> send(exchange, 200, HTML, MailPages.mail(mail));
            case "html" -> framed(exchange, mail);
            case "source" ->
                bytes(
                        exchange,
                        200,
                        "text/plain; charset=utf-8",
                        mailbox.source(mail.id()).orElseThrow());
            case "attachments" -> attachment(exchange, mail, path.getLast());
            default -> notFound(exchange);
        }
    }

    private void api(HttpExchange exchange, List<String> path) throws IOException {
        if (path.size() == 3) {
            var found = mailbox.find(path.get(2));
            send(
                    exchange,
                    found.isPresent() ? 200 : 404,
                    JSON,
                    found.map(MailJson::mail).orElse("{}"));
            return;
        }
        var to = Optional.ofNullable(exchange.getRequestURI().getQuery())
                .filter(query -> query.startsWith("to="))
                .map(query -> query.substring(3));
        var mails = mailbox.list().stream()
                .filter(mail -> to.isEmpty() || mail.to().equalsIgnoreCase(to.get()))
                .toList();
        send(exchange, 200, JSON, MailJson.list(mails));
    }

    private void framed(HttpExchange exchange, Mail mail) throws IOException {
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
                                + " sandbox allow-popups allow-popups-to-escape-sandbox");
        send(exchange, 200, HTML, MailPages.framed(mail));
    }

    private void attachment(HttpExchange exchange, Mail mail, String number) throws IOException {
        if (!number.matches("[0-9]{1,3}")
                || Integer.parseInt(number) >= mail.attachments().size()) {
            notFound(exchange);
            return;
        }
        var attachment = mail.attachments().get(Integer.parseInt(number));
        var name = attachment.name().replaceAll("[^A-Za-z0-9._-]", "_");
        exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"" + name + "\"");
        bytes(exchange, 200, attachment.type(), attachment.content());
    }

    private void post(HttpExchange exchange) throws IOException {
        var site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        if (!exchange.getRequestURI().getPath().equals("/deletion") || "cross-site".equals(site)) {
            notFound(exchange);
            return;
        }
        mailbox.clear();
        exchange.getResponseHeaders().set("Location", "/");
        exchange.sendResponseHeaders(303, -1);
    }

    /** A page elsewhere may point its own name at this machine; it must not read mail by that. */
    private static boolean isFromThisMachine(HttpExchange exchange) {
        var host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && HOSTS.contains(host.replaceAll(":[0-9]+$", ""));
    }

    private static void notFound(HttpExchange exchange) throws IOException {
        send(exchange, 404, "text/plain", "There is nothing here.");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        bytes(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        headers.putIfAbsent(
                "Content-Security-Policy",
                List.of("default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'"));
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
