package org.dossier.subscriber.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.subscriber.accounts.Account;
import org.dossier.subscriber.billing.BillingRecord.Returned;
import org.dossier.subscriber.entitlements.Access;
import org.dossier.subscriber.entitlements.Cause;
import org.dossier.subscriber.entitlements.Claim;
import org.dossier.subscriber.plans.Region;

/**
 * All that the desk shows of one account.
 *
 * @param current the live subscription; null without one
 * @param reads what it reads now, in words; null for nothing beyond what every signed-in reader has
 */
record AccountFile(
        Person person,
        @Nullable PlanLine current,
        List<PlanLine> earlier,
        List<Duplicate> duplicates,
        List<DisputeLine> disputes,
        @Nullable Reads reads,
        List<Because> reasons,
        List<GrantLine> grants,
        List<PaymentLine> payments,
        List<InvoiceLine> invoices,
        List<SentMail> mails,
        Timeline timeline,
        LocalDate today) {
    record Person(
            UUID id,
            String name,
            String email,
            String subject,
            @Nullable String customer,
            When since,
            When arrived) {
        static Person of(Account account) {
            return new Person(
                    account.id(),
                    account.name(),
                    account.email(),
                    account.subject(),
                    account.stripeCustomerId().orElse(null),
                    new When(account.createdAt()),
                    new When(account.arrivedAt()));
        }
    }

    record Duplicate(String subscription, String state, String refund) {
        static Duplicate of(Returned returned) {
            var refund = returned.refunded();
            return new Duplicate(
                    returned.subscriptionId(), returned.state(), refund == null ? "" : refund.format(Locale.ENGLISH));
        }
    }

    record Reads(String regions, String lastDay) {
        static @Nullable Reads of(Access access, Instant now) {
            var until = access.until();
            return !access.isOpenAt(now) || until == null
                    ? null
                    : new Reads(Region.inWords(access.coverage()), new When(until).lastDay());
        }
    }

    /** One open reason for access. */
    record Because(boolean granted, String source, String regions, String lastDay) {
        static Because of(Claim claim) {
            return new Because(
                    claim.cause() == Cause.GRANT,
                    claim.sourceId(),
                    Region.inWords(claim.coverage()),
                    new When(claim.until()).lastDay());
        }
    }

    public String grantsAddress() {
        return "/desk/accounts/" + person.id() + "/grants";
    }

    public String endingOf(UUID grantId) {
        return grantsAddress() + "/" + grantId + "/ending";
    }

    public String attemptsOf(UUID mailId) {
        return "/desk/accounts/" + person.id() + "/mails/" + mailId + "/attempts";
    }

    public LocalDate latestDay() {
        return today.plusYears(GrantForm.MOST_YEARS);
    }

    static LocalDate dayOf(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
