package org.dossier.local.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;

/** Gathers the readable parts of a MIME tree: the first plain text, the first HTML, and the files. */
final class MailContent {

    private String text = "";
    private String html = "";
    private final List<Mail.Attachment> attachments = new ArrayList<>();

    void read(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            var children = (Multipart) part.getContent();
            for (var i = 0; i < children.getCount(); i++) {
                read(children.getBodyPart(i));
            }
        } else if (part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            attachments.add(attachment(part));
        } else if (part.isMimeType("text/html") && html.isEmpty()) {
            html = (String) part.getContent();
        } else if (part.isMimeType("text/plain") && text.isEmpty()) {
            text = (String) part.getContent();
        }
    }

    String text() {
        return text;
    }

    String html() {
        return html;
    }

    List<Mail.Attachment> attachments() {
        return attachments;
    }

    private static Mail.Attachment attachment(Part part) throws MessagingException, IOException {
        var name = part.getFileName() == null ? "unnamed" : part.getFileName();
        var type = part.getContentType().split(";")[0].strip();
        return new Mail.Attachment(name, type, part.getInputStream().readAllBytes());
    }
}
