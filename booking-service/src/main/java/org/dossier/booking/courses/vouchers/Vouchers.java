package org.dossier.booking.courses.vouchers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.kit.money.Money;
import org.dossier.kit.sql.Sql;

/** The stored vouchers; both limits are counted in the database (A49, I06). */
@ApplicationScoped
public class Vouchers {
    private static final String COLUMNS = """
            select id, code, percent, amount_minor, currency, course_id, valid_from, valid_until, most, used, per_person
            from voucher
            """;

    private static final String USE_BY_PERSON = """
            insert into voucher_person (voucher_id, subject, used, most)
            select id, ?, 1, per_person from voucher where id = ?
            on conflict (voucher_id, subject) do update set used = voucher_person.used + 1
                where voucher_person.used < voucher_person.most
            """;

    private static final String ADD = """
            insert into voucher (id, code, percent, amount_minor, currency, course_id, valid_from, valid_until, most,
                                 per_person, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final Sql sql;
    private final Clock clock;

    Vouchers(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The voucher with this code, however it is written. */
    @Transactional
    public Optional<Voucher> find(String code) {
        return sql.first(
                COLUMNS + " where code = ?", Vouchers::read, code.strip().toUpperCase(Locale.ROOT));
    }

    /** All, those that end last first. */
    @Transactional
    public List<Voucher> all() {
        return sql.list(COLUMNS + " order by valid_until desc, code", Vouchers::read);
    }

    /**
     * Counts a use. Locks the voucher until the transaction ends, so it comes late, and before the seats are taken.
     *
     * @return what stands against it; then nothing is counted
     */
    @Transactional(TxType.MANDATORY)
    public VoucherFault use(UUID id, String subject) {
        if (sql.update("update voucher set used = used + 1 where id = ? and used < most", id) == 0) {
            return VoucherFault.USED_UP;
        }
        if (sql.update(USE_BY_PERSON, subject, id) == 0) {
            sql.update("update voucher set used = used - 1 where id = ?", id);
            return VoucherFault.YOURS_USED;
        }
        return VoucherFault.NONE;
    }

    /** Takes a use back, as the hold it was counted for ended. */
    @Transactional(TxType.MANDATORY)
    public void release(UUID id, String subject) {
        sql.update("update voucher set used = used - 1 where id = ?", id);
        sql.update("update voucher_person set used = used - 1 where voucher_id = ? and subject = ?", id, subject);
    }

    /**
     * Adds a voucher.
     *
     * @return false if there is one with this code or id
     */
    @Transactional(TxType.MANDATORY)
    public boolean add(Voucher voucher) {
        var amount = voucher.amount();
        return sql.update(
                        ADD,
                        voucher.id(),
                        voucher.code(),
                        voucher.percent(),
                        amount == null ? null : amount.minor(),
                        amount == null ? null : amount.currency(),
                        voucher.courseId(),
                        voucher.validFrom(),
                        voucher.validUntil(),
                        voucher.most(),
                        voucher.perPerson(),
                        clock.instant())
                == 1;
    }

    private static Voucher read(ResultSet row) throws SQLException {
        var minor = row.getObject("amount_minor", Long.class);
        return new Voucher(
                Sql.id(row, "id"),
                row.getString("code"),
                row.getObject("percent", Integer.class),
                minor == null ? null : new Money(minor, row.getString("currency")),
                row.getObject("course_id", UUID.class),
                Sql.instant(row, "valid_from"),
                Sql.instant(row, "valid_until"),
                row.getInt("most"),
                row.getInt("used"),
                row.getInt("per_person"));
    }
}
