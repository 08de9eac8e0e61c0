package org.dossier.booking.payments;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Has the feature that sold something tell its buyer what was decided. */
@ApplicationScoped
class TellBuyers {
    private final Map<String, DecisionLetters> byPurpose;

    TellBuyers(@Any Instance<DecisionLetters> letters) {
        this.byPurpose = letters.stream().collect(Collectors.toMap(DecisionLetters::purpose, Function.identity()));
    }

    void decided(Refund refund) {
        Optional.ofNullable(byPurpose.get(refund.payment().purpose())).ifPresent(letters -> letters.decided(refund));
    }
}
