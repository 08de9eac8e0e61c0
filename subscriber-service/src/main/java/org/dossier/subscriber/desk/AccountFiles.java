package org.dossier.subscriber.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.kit.audit.AuditTrail;
import org.dossier.subscriber.accounts.Account;
import org.dossier.subscriber.accounts.Accounts;
import org.dossier.subscriber.billing.BillingRecord;
import org.dossier.subscriber.billing.BillingRecord.Contract;
import org.dossier.subscriber.billing.BillingRecords;
import org.dossier.subscriber.billing.PastMoments;
import org.dossier.subscriber.entitlements.AccessGrants;
import org.dossier.subscriber.entitlements.Entitlements;
import org.dossier.subscriber.notifications.Mailbox;
import org.dossier.subscriber.payments.PaymentRecords;

/** Puts together what the service knows of one account; asks nothing of Stripe. */
@ApplicationScoped
class AccountFiles {
    private final Accounts accounts;
    private final BillingRecords billing;
    private final PaymentRecords payments;
    private final PastMoments moments;
    private final Entitlements entitlements;
    private final AccessGrants grants;
    private final Mailbox mailbox;
    private final AuditTrail trail;
    private final Clock clock;

    AccountFiles(
            Accounts accounts,
            BillingRecords billing,
            PaymentRecords payments,
            PastMoments moments,
            Entitlements entitlements,
            AccessGrants grants,
            Mailbox mailbox,
            AuditTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.billing = billing;
        this.payments = payments;
        this.moments = moments;
        this.entitlements = entitlements;
        this.grants = grants;
        this.mailbox = mailbox;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws org.dossier.kit.problem.ProblemException if there is no such account */
    @Transactional
    AccountFile of(UUID accountId) {
        return file(accounts.get(accountId), billing.of(accountId), clock.instant());
    }

    private AccountFile file(Account account, BillingRecord record, Instant now) {
        return new AccountFile(
                AccountFile.Person.of(account),
                record.current().map(PlanLine::of).orElse(null),
                record.subscriptions().stream()
                        .filter(contract -> isEarlier(contract, record))
                        .map(PlanLine::of)
                        .toList(),
                record.duplicates().stream().map(AccountFile.Duplicate::of).toList(),
                record.disputes().stream().map(DisputeLine::of).toList(),
                AccountFile.Reads.of(entitlements.of(account.id()), now),
                entitlements.claimsOf(account.id()).stream()
                        .map(AccountFile.Because::of)
                        .toList(),
                grants.of(account.id()).stream()
                        .map(grant -> GrantLine.of(grant, now))
                        .toList(),
                payments.of(account.id()).stream().map(PaymentLine::of).toList(),
                record.invoices().stream().map(InvoiceLine::of).toList(),
                mailbox.of(account.id()).stream().map(SentMail::of).toList(),
                Timeline.of(account, trail.of("account", account.id().toString()), moments.of(account.id())),
                AccountFile.dayOf(now));
    }

    /** Duplicates are told of apart. */
    private static boolean isEarlier(Contract contract, BillingRecord record) {
        return !contract.duplicate()
                && record.current()
                        .map(current ->
                                !current.state().id().equals(contract.state().id()))
                        .orElse(true);
    }
}
