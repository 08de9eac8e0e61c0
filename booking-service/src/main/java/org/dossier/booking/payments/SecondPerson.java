package org.dossier.booking.payments;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.BookingProblem;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.money.Money;

/**
 * When a second person of staff has to agree to what one decided about money, and who that can be (R27). It binds
 * administrators as it binds all. What the stated policy says is nobody's decision and needs nobody.
 */
@ApplicationScoped
public class SecondPerson {
    private final long aloneUpTo;

    SecondPerson(PaymentsConfig config) {
        this.aloneUpTo = config.aloneUpTo();
    }

    /** The most that one person decides about alone. */
    public Money limit(String currency) {
        return new Money(aloneUpTo, currency);
    }

    /** Whether one person may not decide about so much alone. */
    public boolean isNeeded(long atStakeMinor) {
        return atStakeMinor > aloneUpTo;
    }

    /**
     * A part is never for one person alone, as there is no sum that the client would expect.
     *
     * @param before what was decided alone about the same payment already, in minor units
     */
    boolean isNeeded(Discretion discretion, long before) {
        return discretion.isInPart()
                || isNeeded(Math.addExact(discretion.atStake().minor(), before));
    }

    /** @param proposer whoever proposed it; null where that was not kept */
    public static boolean isOther(@Nullable String proposer, Reader staff) {
        return !staff.subject().equals(proposer);
    }

    /** Refuses whoever proposed it. */
    public static void requireOther(@Nullable String proposer, Reader staff) {
        if (!isOther(proposer, staff)) {
            throw BookingProblem.SECOND_PERSON_NEEDED.asException();
        }
    }
}
