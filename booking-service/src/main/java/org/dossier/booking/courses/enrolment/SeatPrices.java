package org.dossier.booking.courses.enrolment;

import java.time.Clock;
import java.util.Collections;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.vouchers.Voucher;
import org.dossier.booking.courses.vouchers.VoucherFault;
import org.dossier.booking.courses.vouchers.VoucherRefused;
import org.dossier.booking.courses.vouchers.Vouchers;
import org.dossier.booking.subscribers.Subscribers;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.money.Money;

/** What seats cost a buyer: by the run's prices, their subscription and their voucher, and by nothing they send (A43). */
@ApplicationScoped
public class SeatPrices {
    /**
     * In minor units; Stripe takes no less in our currencies.
     *
     * @see <a href="https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts">Stripe, charge amounts</a>
     */
    private static final long LEAST_CHARGE = 50;

    private final Subscribers subscribers;
    private final Vouchers vouchers;
    private final Clock clock;

    SeatPrices(Subscribers subscribers, Vouchers vouchers, Clock clock) {
        this.subscribers = subscribers;
        this.vouchers = vouchers;
        this.clock = clock;
    }

    /**
     * What so many seats cost.
     *
     * @param unit a seat without the voucher
     * @param voucher null for none
     * @param each what each of them costs, in order
     */
    record Quoted(Money unit, @Nullable Voucher voucher, List<Money> each) {
        Money total() {
            return each.stream().reduce(Money::plus).orElseThrow();
        }

        boolean isFree() {
            return total().minor() == 0;
        }
    }

    /** What a seat of this run costs the reader now. */
    @Transactional
    public Money of(Run run, Reader reader) {
        return run.prices().of(subscribers.has(reader), clock.instant());
    }

    /**
     * The same of so many seats with a voucher.
     *
     * @param code empty for none
     * @throws VoucherRefused if the voucher does not count
     */
    @Transactional(TxType.MANDATORY)
    Quoted quote(Run run, Reader reader, String code, int seats) {
        var unit = of(run, reader);
        var voucher = code.isEmpty() ? null : voucher(code, run);
        return new Quoted(unit, voucher, prices(unit, voucher, seats));
    }

    /** Counts the voucher, late: it is locked until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    void use(Voucher voucher, String subject) {
        refuse(vouchers.use(voucher.id(), subject));
    }

    private Voucher voucher(String code, Run run) {
        var voucher = vouchers.find(code).orElseThrow(() -> new VoucherRefused(VoucherFault.UNKNOWN));
        refuse(voucher.faultFor(run.courseId(), run.prices().full().currency(), clock.instant()));
        return voucher;
    }

    private static void refuse(VoucherFault fault) {
        if (fault.isFound()) {
            throw new VoucherRefused(fault);
        }
    }

    /** What each seat costs; nothing, if all together is less than can be charged. */
    private static List<Money> prices(Money unit, @Nullable Voucher voucher, int seats) {
        var prices = voucher == null ? Collections.nCopies(seats, unit) : voucher.reduce(unit, seats);
        var total = prices.stream().mapToLong(Money::minor).sum();
        return total < LEAST_CHARGE ? Collections.nCopies(seats, new Money(0, unit.currency())) : prices;
    }
}
