package org.dossier.subscriber.notifications;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** A real SMTP server at the address that the service under test sends to. */
final class MailServer implements AutoCloseable {
    /** A mail as it arrived. */
    record Arrived(MimeMessage message) {
        String to() throws MessagingException {
            return message.getHeader("To", ",");
        }

        String subject() throws MessagingException {
            return message.getSubject();
        }

        String id() throws MessagingException {
            return message.getMessageID();
        }

        String raw() {
            return GreenMailUtil.getWholeMessage(message);
        }

        String text() throws MessagingException, IOException {
            return part("text/plain");
        }

        String html() throws MessagingException, IOException {
            return part("text/html");
        }

        private String part(String type) throws MessagingException, IOException {
            var parts = (MimeMultipart) message.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType(type)) {
                    return (String) part.getContent();
                }
            }
            throw new AssertionError("No part " + type);
        }
    }

    private @Nullable GreenMail server;

    static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
    }

    MailServer start() {
        var setup = new ServerSetup(port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        server = new GreenMail(setup);
        server.start();
        return this;
    }

    List<Arrived> arrived() {
        return running().getReceivedMessages() == null
                ? List.of()
                : java.util.Arrays.stream(running().getReceivedMessages())
                        .map(Arrived::new)
                        .toList();
    }

    /** All mailboxes that something was delivered to, by the envelope and not by a header. */
    Map<String, Integer> mailboxes() {
        var boxes = new java.util.TreeMap<String, Integer>();
        running().getUserManager().listUser().forEach(user -> boxes.put(user.getEmail(), count(user.getEmail())));
        return boxes;
    }

    private int count(String email) {
        return running().getReceivedMessagesForDomain(email).length;
    }

    private GreenMail running() {
        if (server == null) {
            throw new IllegalStateException("The mail server is not running.");
        }
        return server;
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }
}
