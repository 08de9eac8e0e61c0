package org.dossier.local.mail;

import java.util.List;
import java.util.stream.Collectors;

/** The same mails for tests and scripts. */
final class MailJson {

    private MailJson() {}

    static String list(List<Mail> mails) {
        return mails.stream().map(MailJson::mail).collect(Collectors.joining(",", "[", "]"));
    }

    static String mail(Mail mail) {
        return "{\"id\":%s,\"received\":%s,\"from\":%s,\"to\":%s,\"subject\":%s,\"text\":%s,\"html\":%s,\"attachments\":%s}"
                .formatted(
                        quote(mail.id()),
                        quote(mail.received().toString()),
                        quote(mail.from()),
                        quote(mail.to()),
                        quote(mail.subject()),
                        quote(mail.text()),
                        quote(mail.html()),
                        mail.attachments().stream()
                                .map(attachment -> quote(attachment.name()))
                                .collect(Collectors.joining(",", "[", "]")));
    }

    static String quote(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < 0x20 ? "\\u%04x".formatted(c) : Character.toString(c));
            }
        });
        return quoted.append('"').toString();
    }
}
