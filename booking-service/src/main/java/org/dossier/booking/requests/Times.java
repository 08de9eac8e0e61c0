package org.dossier.booking.requests;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** Says to both sides by when something comes next. */
@ApplicationScoped
public class Times {
    private static final int LAST_MINUTE = 60;

    private final TimesTexts texts;
    private final Clock clock;

    Times(TimesTexts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** One sentence; empty where no time is set. */
    public String of(CustomRequest request) {
        return isOverdue(request)
                ? texts.overdue(moment(request).orElseThrow())
                : moment(request)
                        .map(moment -> texts.until(request.status(), moment))
                        .orElse("");
    }

    /** Whether the time to pay is over. */
    public boolean isOverdue(CustomRequest request) {
        return request.status() == RequestStatus.INVOICED
                && request.delivery()
                        .answerBy()
                        .filter(end -> !clock.instant().isBefore(end))
                        .isPresent();
    }

    private static Optional<String> moment(CustomRequest request) {
        return switch (request.status()) {
            case QUOTED -> request.agreement().quoteValidUntil().map(Times::lastMinute);
            case IN_WORK -> request.agreement().dueOn().map(When::day);
            default -> request.delivery().answerBy().map(end -> new When(end).minute());
        };
    }

    private static String lastMinute(Instant end) {
        return new When(end.minusSeconds(LAST_MINUTE)).minute();
    }
}
