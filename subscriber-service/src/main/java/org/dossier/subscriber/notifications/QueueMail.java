package org.dossier.subscriber.notifications;

import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.kit.mail.NewMail;
import org.dossier.kit.mail.OutgoingMails;
import org.dossier.subscriber.accounts.AccountRegistered;
import org.dossier.subscriber.accounts.Accounts;
import org.dossier.subscriber.billing.CancellationScheduled;
import org.dossier.subscriber.billing.InvoicePaid;
import org.dossier.subscriber.billing.InvoiceRefunded;
import org.dossier.subscriber.billing.PaymentFailed;
import org.dossier.subscriber.billing.SubscriptionEnded;
import org.dossier.subscriber.entitlements.AccessGrant;
import org.dossier.subscriber.payments.PaymentReceived;
import org.dossier.subscriber.payments.RefundMade;

/** Writes the mail of each fact, in the fact's own transaction. Sends nothing: whoever pays never waits for mail. */
@ApplicationScoped
public class QueueMail {
    private final OutgoingMails mails;
    private final LetterPress press;
    private final Accounts accounts;

    QueueMail(OutgoingMails mails, LetterPress press, Accounts accounts) {
        this.mails = mails;
        this.press = press;
        this.accounts = accounts;
    }

    /** Staff gave access; in the transaction of the grant. */
    @Transactional(TxType.MANDATORY)
    public void grantBegan(AccessGrant grant) {
        queue(
                grant.accountId(),
                grant.id().toString(),
                name -> new Letter.GrantBegun(name, grant.coverage(), grant.until()));
    }

    /** Staff ended a grant before its date; in the transaction that ends it. */
    @Transactional(TxType.MANDATORY)
    public void grantEnded(AccessGrant grant) {
        queue(grant.accountId(), grant.id().toString(), name -> new Letter.GrantOver(name, grant.coverage()));
    }

    void registered(@Observes AccountRegistered registered) {
        var letter = new Letter.Welcome(registered.name());
        add(registered.accountId(), registered.accountId().toString(), registered.email(), letter);
    }

    void paid(@Observes InvoicePaid paid) {
        queue(
                paid.accountId(),
                paid.stripeInvoiceId(),
                name -> new Letter.Receipt(
                        name,
                        paid.amount(),
                        paid.paidAt(),
                        paid.number(),
                        paid.planName(),
                        paid.periodEnd(),
                        paid.hostedUrl(),
                        paid.pdfUrl()));
    }

    void failed(@Observes PaymentFailed failed) {
        queue(
                failed.accountId(),
                failed.stripeInvoiceId(),
                name -> new Letter.PaymentMissing(
                        name, failed.amount(), failed.number(), failed.planName(), failed.accessUntil()));
    }

    void cancelled(@Observes CancellationScheduled cancelled) {
        // One that was undone and made again is another cancellation, confirmed again.
        var cause = cancelled.stripeSubscriptionId() + "@" + cancelled.askedAt().getEpochSecond();
        queue(
                cancelled.accountId(),
                cause,
                name -> new Letter.CancellationConfirmed(name, cancelled.planName(), cancelled.accessUntil()));
    }

    void ended(@Observes SubscriptionEnded ended) {
        if (!ended.announced()) {
            queue(
                    ended.accountId(),
                    ended.stripeSubscriptionId(),
                    name -> new Letter.AccessClosed(name, ended.planName(), ended.endedAt()));
        }
    }

    void paymentReceived(@Observes PaymentReceived paid) {
        var lines = paid.lines().stream()
                .map(line -> new Letter.PaymentReceipt.Line(
                        line.description(),
                        line.quantity(),
                        line.amount(paid.amount().currency())))
                .toList();
        queue(
                paid.accountId(),
                paid.paymentId().toString(),
                name -> new Letter.PaymentReceipt(
                        name, paid.amount(), paid.paidAt(), lines, paid.number(), paid.hostedUrl(), paid.pdfUrl()));
    }

    void refunded(@Observes InvoiceRefunded back) {
        queue(
                back.accountId(),
                back.stripeInvoiceId() + "@" + back.refunded().minor(),
                name -> new Letter.Refund(name, back.amount(), back.what(), back.whole()));
    }

    void refunded(@Observes RefundMade refund) {
        queue(
                refund.accountId(),
                refund.refundId().toString(),
                name -> new Letter.Refund(name, refund.amount(), refund.what(), refund.whole()));
    }

    private void queue(UUID accountId, String causeId, Function<String, Letter> letter) {
        var account = accounts.findByIdOptional(accountId).orElseThrow();
        add(accountId, causeId, account.email(), letter.apply(account.name()));
    }

    private void add(UUID accountId, String causeId, String recipient, Letter letter) {
        var subject = press.subjectOf(letter);
        var kind = MailKind.of(letter).name();
        mails.add(new NewMail(kind, causeId, accountId.toString(), recipient, subject, letter));
    }
}
