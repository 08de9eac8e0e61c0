package org.dossier.booking.payments;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.dossier.kit.money.Money;

/**
 * How much goes back of what was paid, by how long before the beginning somebody cancels. Shown before buying, kept with
 * what was bought, and applied as it was shown.
 *
 * @param steps the longest notice first; later than the last one nothing goes back
 */
public record RefundPolicy(List<Step> steps) {
    /**
     * One step.
     *
     * @param notice cancelled at least so long before the beginning; whole hours
     * @param percent of what was paid, 0 to 100
     */
    public record Step(Duration notice, int percent) {
        public Step {
            if (percent < 0 || percent > 100 || notice.isNegative()) {
                throw new IllegalArgumentException("A refund is 0 to 100 percent, for a notice of zero or more hours.");
            }
        }
    }

    public RefundPolicy {
        steps = steps.stream()
                .sorted(Comparator.comparing(Step::notice).reversed())
                .toList();
    }

    /**
     * Reads {@code 336:100,72:50}: hours of notice and percent.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static RefundPolicy parse(String text) {
        var steps = new ArrayList<Step>();
        for (var part : text.isBlank() ? new String[0] : text.split(",")) {
            var pair = part.strip().split(":");
            if (pair.length != 2) {
                throw new IllegalArgumentException("A step is written as hours:percent, such as 72:50.");
            }
            steps.add(new Step(Duration.ofHours(Long.parseLong(pair[0])), Integer.parseInt(pair[1])));
        }
        return new RefundPolicy(steps);
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return String.join(
                ",",
                steps.stream()
                        .map(step -> step.notice().toHours() + ":" + step.percent())
                        .toList());
    }

    /** The percentage that goes back. */
    public int percentAt(Instant beginning, Instant cancelled) {
        var notice = Duration.between(cancelled, beginning);
        return steps.stream()
                .filter(step -> notice.compareTo(step.notice()) >= 0)
                .findFirst()
                .map(Step::percent)
                .orElse(0);
    }

    /** What goes back of this, rounded down to the minor unit. */
    public Money refundOf(Money paid, Instant beginning, Instant cancelled) {
        return new Money(paid.minor() * percentAt(beginning, cancelled) / 100, paid.currency());
    }
}
