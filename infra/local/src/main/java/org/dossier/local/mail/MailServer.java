package org.dossier.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Takes mail by SMTP and shows it by HTTP, both on the loopback address. SubEtha SMTP was preferred to GreenMail: it
 * acknowledges a mail only when our own listener has it on the disk, and needs a third of the memory.
 */
public final class MailServer {

    private static final int LARGEST_MAIL_BYTES = 20 * 1024 * 1024;

    private final SMTPServer smtp;
    private final HttpServer http;

    private MailServer(SMTPServer smtp, HttpServer http) {
        this.smtp = smtp;
        this.http = http;
    }

    /** Options: {@code --smtp-port}, {@code --port} (of the page) and {@code --data} (a directory). */
    public static void main(String... arguments) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (var i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        start(
                Path.of(options.getOrDefault("--data", "mail")),
                Integer.parseInt(options.getOrDefault("--smtp-port", "0")),
                Integer.parseInt(options.getOrDefault("--port", "0")));
    }

    /** Port 0 takes any that is free. */
    public static MailServer start(Path data, int smtpPort, int httpPort) throws IOException {
        var mailbox = new Mailbox(data, Clock.systemUTC());
        var loopback = InetAddress.getByName("127.0.0.1");
        var smtp = SMTPServer.port(smtpPort)
                .bindAddress(loopback)
                .hostName("localhost")
                .maxMessageSize(LARGEST_MAIL_BYTES)
                .simpleMessageListener(new StoringListener(mailbox))
                .build();
        smtp.start();
        var http = HttpServer.create(new InetSocketAddress(loopback, httpPort), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", new MailSite(mailbox));
        http.start();
        return new MailServer(smtp, http);
    }

    public int smtpPort() {
        return smtp.getPortAllocated();
    }

    public int httpPort() {
        return http.getAddress().getPort();
    }

    public void stop() {
        smtp.stop();
        http.stop(0);
    }

    private record StoringListener(Mailbox mailbox) implements SimpleMessageListener {

        @Override
        public boolean accept(String from, String recipient) {
            return true;
        }

        @Override
        public void deliver(String from, String recipient, InputStream data) throws IOException {
            mailbox.store(from, recipient, data);
        }
    }
}
