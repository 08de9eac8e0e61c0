package org.dossier.subscriber.desk;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.dossier.kit.test.ClockFile;
import org.dossier.kit.test.Person;
import org.dossier.kit.test.Rows;
import org.dossier.subscriber.notifications.Letterbox;

/** Readers for the desk to look after. */
@Singleton
class DeskReaders {
    private final Letterbox letterbox;
    private final Rows rows;

    DeskReaders(Letterbox letterbox, Rows rows) {
        this.letterbox = letterbox;
        this.rows = rows;
    }

    /** Nobody is there, and the clock goes right. */
    void clear() {
        ClockFile.setAhead(Duration.ZERO);
        letterbox.clear();
    }

    UUID arrives(Person person) {
        return letterbox.arrives(person);
    }

    /** The account has a subscription, an invoice and access, as if Stripe had told of them. */
    void pays(UUID account) {
        change("update account set stripe_customer_id = 'cus_ana' where id = '" + account + "'");
        change("""
                insert into subscription (id, account_id, stripe_subscription_id, status, plan_key, stripe_price_id,
                        started_at, period_start, period_end, read_at)
                values (gen_random_uuid(), '%1$s', 'sub_ana', 'ACTIVE', 'complete-monthly', 'price_1', now(), now(),
                        now() + interval '30 days', now())""".formatted(account));
        change("""
                insert into invoice (id, account_id, stripe_invoice_id, stripe_subscription_id, number, status,
                        total_minor, paid_minor, currency, hosted_url, pdf_url, created_at, paid_at, read_at)
                values (gen_random_uuid(), '%1$s', 'in_ana', 'sub_ana', 'DSR-0012', 'PAID', 4900, 4900, 'EUR',
                        'https://invoice.stripe.com/i/in_ana', 'https://pay.stripe.com/in_ana/pdf', now(), now(), now())
                """.formatted(account));
        change("""
                insert into entitlement (account_id, coverage, until, cause, plan_key, version, changed_at)
                values ('%1$s', '{*}', now() + interval '33 days', 'SUBSCRIPTION', 'complete-monthly', 1, now())
                """.formatted(account));
        change("""
                insert into billing_moment (kind, stripe_object_id, account_id, happened_at)
                values ('INVOICE_PAID', 'in_ana', '%1$s', now())""".formatted(account));
    }

    /** Access for all regions for a month, given at the desk. */
    UUID grantTo(UUID account) {
        Desk.grant(account, Desk.NEXT_MONTH, "Trial", "*").statusCode(303);
        return UUID.fromString(rows.first("select id from access_grant where account_id = ?", account));
    }

    /** Changes what no page can change. */
    void change(String sql) {
        letterbox.execute(sql);
    }
}
