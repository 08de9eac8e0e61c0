package org.dossier.subscriber.notifications;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;

/** Makes subject, text and HTML of a letter. */
@ApplicationScoped
class LetterPress {
    /** The two bodies of one mail. */
    record Printed(String text, String html) {}

    private final MailTexts texts;

    LetterPress(MailTexts texts) {
        this.texts = texts;
    }

    /** One line: what comes from outside may hold line ends, and a subject is a header (A30, R15). */
    String subjectOf(Letter letter) {
        return subject(letter).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    Printed print(Letter letter) {
        return new Printed(render(letter, Variant.TEXT_PLAIN), render(letter, Variant.TEXT_HTML));
    }

    private String subject(Letter letter) {
        return switch (letter) {
            case Letter.Welcome welcome -> texts.welcomeSubject();
            case Letter.Receipt paid ->
                texts.receiptSubject(paid.number() == null ? "" : paid.number(), paid.amountText());
            case Letter.PaymentMissing missing -> texts.missingSubject(missing.amountText());
            case Letter.CancellationConfirmed cancelled -> texts.cancelledSubject(cancelled.lastDay());
            case Letter.AccessClosed closed -> texts.endedSubject();
            case Letter.GrantBegun granted -> texts.grantedSubject(granted.lastDay());
            case Letter.GrantOver over -> texts.grantOverSubject();
            case Letter.PaymentReceipt paid ->
                texts.receiptSubject(paid.number() == null ? "" : paid.number(), paid.amountText());
            case Letter.Refund refund -> texts.refundSubject(refund.amountText());
        };
    }

    private static String render(Letter letter, String contentType) {
        return template(letter)
                .setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(contentType))
                .render();
    }

    private static TemplateInstance template(Letter letter) {
        return switch (letter) {
            case Letter.Welcome welcome -> MailPages.welcome(welcome);
            case Letter.Receipt paid -> MailPages.receipt(paid);
            case Letter.PaymentMissing missing -> MailPages.paymentMissing(missing);
            case Letter.CancellationConfirmed cancelled -> MailPages.cancellationConfirmed(cancelled);
            case Letter.AccessClosed closed -> MailPages.accessClosed(closed);
            case Letter.GrantBegun granted -> MailPages.grantBegun(granted);
            case Letter.GrantOver over -> MailPages.grantOver(over);
            case Letter.PaymentReceipt paid -> MailPages.paymentReceipt(paid);
            case Letter.Refund refund -> MailPages.refund(refund);
        };
    }
}
