package org.dossier.booking.requests;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/** What was delivered for a request, and until when its client has time to accept or pay. */
@Embeddable
public class Delivery {
    private @Nullable String revision;
    private @Nullable String reportSlug;
    private long edition;
    private @Nullable Instant answerBy;
    private int reminders;

    void take(Edition published) {
        reportSlug = published.slug();
        edition = published.number();
    }

    void revise(String words) {
        revision = words;
    }

    /** A new turn begins. @param until null for as long as it takes */
    void await(@Nullable Instant until) {
        answerBy = until;
        reminders = 0;
    }

    /** @param count of all reminders that were due by now */
    void reminded(int count) {
        reminders = count;
    }

    void leaveTimeUntil(Instant least) {
        if (answerBy != null && answerBy.isBefore(least)) {
            answerBy = least;
        }
    }

    /** Whether an edition of this number tells anything new (I08). */
    public boolean isOlderThan(long number) {
        return edition < number;
    }

    /** What the client wanted changed. */
    public Optional<String> revision() {
        return Optional.ofNullable(revision);
    }

    public Optional<String> reportSlug() {
        return Optional.ofNullable(reportSlug);
    }

    /** Until when the client has time to judge the report, or to pay the balance; empty where nothing ends by itself. */
    public Optional<Instant> answerBy() {
        return Optional.ofNullable(answerBy);
    }

    /** How often the client was reminded since the last move. */
    public int reminders() {
        return reminders;
    }
}
