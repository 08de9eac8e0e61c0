package org.dossier.subscriber.payments;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

import org.dossier.subscriber.billing.LocalPath;

/** The bounds of what may be asked for (R22, R34). */
final class PaymentTerms {
    /** 100,000 in a currency with cents: above any price of ours, below any amount that a slip of a digit would ask. */
    private static final long MOST_MINOR = 10_000_000;

    private static final int MOST_LINES = 20;
    private static final int MOST_OF_ONE = 500;
    private static final int LONGEST_DESCRIPTION = 250;
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private PaymentTerms() {}

    /** What holds whenever it is asked. */
    static void check(PaymentRequest request) {
        require(PURPOSE.matcher(request.purpose()).matches(), "purpose is a short word in small letters");
        require(isBuyer(request.buyer()), "buyer has a subject, a name and an e-mail address");
        require(isCurrency(request.currency()), "currency is an ISO 4217 code in capitals");
        require(
                !request.lines().isEmpty() && request.lines().size() <= MOST_LINES,
                "there are 1 to " + MOST_LINES + " lines");
        checkLines(request.lines());
        require(request.amountMinor() <= MOST_MINOR, "the sum is at most " + MOST_MINOR);
        require(LocalPath.of(request.returnTo()).isPresent(), "returnTo is a path of this site");
        require(LocalPath.of(request.leaveTo()).isPresent(), "leaveTo is a path of this site");
    }

    /** What holds when it is asked for the first time. */
    static void checkTime(PaymentRequest request, Instant now) {
        require(request.expiresAt().isAfter(now), "expiresAt lies ahead");
        require(!request.expiresAt().isAfter(now.plus(LONGEST)), "expiresAt is at most 24 hours ahead");
    }

    private static void checkLines(List<PaymentLine> lines) {
        for (var line : lines) {
            require(
                    line != null
                            && !line.description().isBlank()
                            && line.description().length() <= LONGEST_DESCRIPTION
                            && line.description().chars().noneMatch(Character::isISOControl),
                    "a line has a description of one line");
            require(line.quantity() >= 1 && line.quantity() <= MOST_OF_ONE, "a quantity is 1 to " + MOST_OF_ONE);
            require(line.unitMinor() >= 1 && line.unitMinor() <= MOST_MINOR, "a price is 1 to " + MOST_MINOR);
        }
    }

    private static boolean isBuyer(PaymentRequest.Buyer buyer) {
        return !buyer.subject().isBlank()
                && !buyer.name().isBlank()
                && EMAIL.matcher(buyer.email()).matches();
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw PaymentRequest.refused("It must be so that " + what + ".");
        }
    }
}
