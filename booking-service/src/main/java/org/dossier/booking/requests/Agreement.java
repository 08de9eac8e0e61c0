package org.dossier.booking.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/** What both sides are about to agree on, or have: the quote that counts, its option, and what was paid first. */
@Embeddable
public class Agreement {
    private @Nullable UUID quoteId;
    private @Nullable Instant quoteValidUntil;
    private @Nullable UUID optionId;
    private @Nullable UUID depositId;
    private @Nullable LocalDate dueOn;

    void offer(UUID quote, Instant validUntil) {
        quoteId = quote;
        quoteValidUntil = validUntil;
        optionId = null;
    }

    /** @param option null for none any more */
    void choose(@Nullable UUID option) {
        optionId = option;
    }

    void begin(UUID option, @Nullable UUID deposit, LocalDate due) {
        optionId = option;
        depositId = deposit;
        dueOn = due;
    }

    public boolean isQuoteValid(Instant at) {
        return quoteValidUntil != null && at.isBefore(quoteValidUntil);
    }

    public Optional<UUID> quoteId() {
        return Optional.ofNullable(quoteId);
    }

    public Optional<Instant> quoteValidUntil() {
        return Optional.ofNullable(quoteValidUntil);
    }

    /** The option that was chosen. */
    public Optional<UUID> optionId() {
        return Optional.ofNullable(optionId);
    }

    /** The payment of the deposit, once it is paid. */
    public Optional<UUID> depositId() {
        return Optional.ofNullable(depositId);
    }

    /** The day of delivery. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }
}
