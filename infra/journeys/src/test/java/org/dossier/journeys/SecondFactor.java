package org.dossier.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

import org.dossier.local.stack.OneTimeCode;

/** The authenticator app of the demonstration's staff. Keycloak takes each code once, and the next one early. */
final class SecondFactor {
    private static final long STEP = 30;
    private static final Set<String> USED = new HashSet<>();

    private SecondFactor() {}

    /** A code that this person has not used; there are two or three at any time, and then it is waited for the next. */
    static synchronized String codeFor(String email) {
        var code = new String[1];
        Eventually.within(Duration.ofSeconds(65), "there is a code for " + email, () -> {
            code[0] = unused(email).orElse(null);
            return code[0] != null;
        });
        return code[0];
    }

    private static Optional<String> unused(String email) {
        long second = Instant.now().getEpochSecond();
        long now = second / STEP;
        return LongStream.of(now, now + 1, now - 1)
                // The last one ends with this step: near its end it would be too late once it is typed.
                .filter(step -> step >= now || second % STEP < STEP / 2)
                .filter(step -> USED.add(email + " " + step))
                .mapToObj(step -> OneTimeCode.DEMO.at(Instant.ofEpochSecond(step * STEP)))
                .findFirst();
    }
}
