package org.dossier.booking.consultations.offer;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.booking.payments.RefundPolicy;

/** The terms of a call as a reader is told them, before booking and afterwards. */
@ApplicationScoped
public class TermsInWords {
    private final ConsultationTexts texts;

    TermsInWords(ConsultationTexts texts) {
        this.texts = texts;
    }

    /** For a call that can be moved until so many hours before. */
    public ShownTerms of(RefundPolicy policy, long moveUntilHours) {
        return new ShownTerms(
                policy.steps().stream()
                        .map(step -> texts.refundStep(time(step.notice().toHours()), step.percent()))
                        .toList(),
                texts.movable(time(moveUntilHours)));
    }

    /** Days where they are whole ones. */
    private String time(long hours) {
        if (hours == 0) {
            return texts.itBegins();
        }
        return hours % 24 == 0 && hours >= 48 ? texts.daysBefore(hours / 24) : texts.hoursBefore(hours);
    }
}
