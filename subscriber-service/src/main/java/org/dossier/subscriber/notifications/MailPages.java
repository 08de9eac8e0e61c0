package org.dossier.subscriber.notifications;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One template each for text and for HTML. */
@CheckedTemplate(basePath = "notifications")
class MailPages {
    private MailPages() {}

    static native TemplateInstance welcome(Letter.Welcome letter);

    static native TemplateInstance receipt(Letter.Receipt letter);

    static native TemplateInstance paymentMissing(Letter.PaymentMissing letter);

    static native TemplateInstance cancellationConfirmed(Letter.CancellationConfirmed letter);

    static native TemplateInstance accessClosed(Letter.AccessClosed letter);

    static native TemplateInstance grantBegun(Letter.GrantBegun letter);

    static native TemplateInstance grantOver(Letter.GrantOver letter);

    static native TemplateInstance paymentReceipt(Letter.PaymentReceipt letter);

    static native TemplateInstance refund(Letter.Refund letter);
}
