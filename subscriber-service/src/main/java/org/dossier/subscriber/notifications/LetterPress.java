package org.dossier.subscriber.notifications;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;

import org.dossier.kit.mail.MailPrinter;
import org.dossier.kit.mail.Printed;
import org.dossier.kit.mail.WaitingMail;

/** Makes subject, text and HTML of a letter. */
@ApplicationScoped
class LetterPress implements MailPrinter {
    private final MailTexts texts;

    LetterPress(MailTexts texts) {
        this.texts = texts;
    }

    @Override
    public Printed print(WaitingMail mail) {
        Letter letter = mail.letterAs(MailKind.valueOf(mail.kind()).letter());
        return new Printed(render(letter, Variant.TEXT_PLAIN), render(letter, Variant.TEXT_HTML));
    }

    String subjectOf(Letter letter) {
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
