package org.dossier.booking.requests;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.payments.Buyer;

/** Who sent which brief; never changed. */
@Embeddable
public record SentBrief(
        String clientSubject,
        String clientName,
        String clientEmail,
        String title,
        @Column(name = "brief") String text,
        @Nullable LocalDate deadline,
        @Enumerated(EnumType.STRING) Confidentiality confidentiality) {
    private static final int INVOICED = 80;

    static SentBrief of(Buyer client, Brief brief) {
        return new SentBrief(
                client.subject(),
                client.name(),
                client.email(),
                brief.title(),
                brief.text(),
                brief.deadline(),
                brief.confidentiality());
    }

    Buyer client() {
        return new Buyer(clientSubject, clientName, clientEmail);
    }

    /** The day by which the client needs it. */
    public Optional<LocalDate> neededBy() {
        return Optional.ofNullable(deadline);
    }

    /** The beginning of the title, for a line of an invoice. */
    public String shortTitle() {
        return title.length() <= INVOICED ? title : title.substring(0, INVOICED).strip() + "…";
    }
}
