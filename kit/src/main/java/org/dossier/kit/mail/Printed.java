package org.dossier.kit.mail;

import java.util.List;

/** A mail's two bodies, of which the reader's program shows one, and what comes with them. */
public record Printed(String text, String html, List<Attachment> attachments) {
    /** Keeps a copy of the list. */
    public Printed {
        attachments = List.copyOf(attachments);
    }

    /** Two bodies and nothing else. */
    public Printed(String text, String html) {
        this(text, html, List.of());
    }
}
