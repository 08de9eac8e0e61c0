package org.dossier.booking.requests.quotes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What staff offer for a request; never changed once it is sent.
 *
 * @param note to the client, may be empty
 * @param validUntil from this moment on no option can be chosen any more
 * @param options one to three, in the order in which they are shown
 */
public record Quote(UUID id, String note, Instant validUntil, List<QuoteOption> options) {
    public Optional<QuoteOption> find(UUID optionId) {
        return options.stream().filter(option -> option.id().equals(optionId)).findFirst();
    }
}
