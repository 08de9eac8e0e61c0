package org.dossier.kit.test;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
public final class MailServer implements AutoCloseable {
    /** A mail as it arrived. */
    public record Arrived(MimeMessage message) {
        public String to() throws MessagingException {
            return message.getHeader("To", ",");
        }

        public String subject() throws MessagingException {
            return message.getSubject();
        }

        public String id() throws MessagingException {
            return message.getMessageID();
        }

        public String raw() {
            return GreenMailUtil.getWholeMessage(message);
        }

        public String text() throws MessagingException, IOException {
            return (String) part("text/plain").getContent();
        }

        public String html() throws MessagingException, IOException {
            return (String) part("text/html").getContent();
        }

        /** The part of this type, however deep it lies. */
        public BodyPart part(String type) throws MessagingException, IOException {
            var part = find((MimeMultipart) message.getContent(), type);
            if (part == null) {
                throw new AssertionError("No part " + type);
            }
            return part;
        }

        private static @Nullable BodyPart find(MimeMultipart parts, String type)
                throws MessagingException, IOException {
            for (int i = 0; i < parts.getCount(); i++) {
                var part = parts.getBodyPart(i);
                var found = part.getContent() instanceof MimeMultipart inner
                        ? find(inner, type)
                        : part.isMimeType(type) ? part : null;
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
    }

    private @Nullable GreenMail server;

    /** Where the service under test looks for its SMTP server. */
    public static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
    }

    public MailServer start() {
        var setup = new ServerSetup(port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        server = new GreenMail(setup);
        server.start();
        return this;
    }

    public List<Arrived> arrived() {
        return running().getReceivedMessages() == null
                ? List.of()
                : Arrays.stream(running().getReceivedMessages())
                        .map(Arrived::new)
                        .toList();
    }

    /** All mailboxes that something was delivered to, by the envelope and not by a header. */
    public Map<String, Integer> mailboxes() {
        var boxes = new TreeMap<String, Integer>();
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
