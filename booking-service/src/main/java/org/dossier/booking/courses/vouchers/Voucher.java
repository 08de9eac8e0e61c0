package org.dossier.booking.courses.vouchers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;

/**
 * A code that makes seats cheaper: by a percentage of each, or by an amount off the whole enrolment.
 *
 * @param percent 1 to 100; null where it is an amount
 * @param amount null where it is a percentage
 * @param courseId the only course it counts for; null for all
 * @param most how many enrolments may use it
 * @param perPerson how many enrolments of one buyer may
 */
public record Voucher(
        UUID id,
        String code,
        @Nullable Integer percent,
        @Nullable Money amount,
        @Nullable UUID courseId,
        Instant validFrom,
        Instant validUntil,
        int most,
        int used,
        int perPerson) {
    /** Whether it counts for this course at this moment, as far as it can be known before it is used. */
    public VoucherFault faultFor(UUID course, String currency, Instant now) {
        if (now.isBefore(validFrom)) {
            return VoucherFault.NOT_YET;
        }
        if (!now.isBefore(validUntil)) {
            return VoucherFault.OVER;
        }
        if (courseId != null && !courseId.equals(course)) {
            return VoucherFault.OTHER_COURSE;
        }
        if (amount != null && !amount.currency().equals(currency)) {
            return VoucherFault.OTHER_CURRENCY;
        }
        return used >= most ? VoucherFault.USED_UP : VoucherFault.NONE;
    }

    /** What each of so many seats costs with it; the first seats bear what does not divide. */
    public List<Money> reduce(Money unit, int seats) {
        var reduced = new ArrayList<Money>();
        if (percent != null) {
            for (int i = 0; i < seats; i++) {
                reduced.add(new Money(unit.minor() * (100 - percent) / 100, unit.currency()));
            }
            return reduced;
        }
        var off = amount == null ? 0 : Math.min(amount.minor(), Math.multiplyExact(unit.minor(), seats));
        for (int i = 0; i < seats; i++) {
            var share = off / seats + (i < off % seats ? 1 : 0);
            reduced.add(new Money(unit.minor() - share, unit.currency()));
        }
        return reduced;
    }
}
