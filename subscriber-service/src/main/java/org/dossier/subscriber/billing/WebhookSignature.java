package org.dossier.subscriber.billing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;

/**
 * Tells Stripe's notices from forged ones, by the bytes as they came (A41). The library's check is not enough: it takes
 * timestamps from the future, and answers malformed input with half a dozen kinds of exceptions.
 *
 * @see <a href="https://docs.stripe.com/webhooks#verify-manually">How Stripe signs</a>
 */
final class WebhookSignature {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final List<String> secrets;
    private final boolean live;
    private final Clock clock;

    WebhookSignature(List<String> secrets, boolean live, Clock clock) {
        if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A webhook secret must not be blank.");
        }
        this.secrets = List.copyOf(secrets);
        this.live = live;
        this.clock = clock;
    }

    /** The event, if one of our secrets signed it within the last five minutes and it is of our mode. */
    Optional<StripeEvent> verify(byte[] body, String header) {
        var payload = new String(body, StandardCharsets.UTF_8);
        return secrets.stream()
                .flatMap(secret -> verify(payload, header, secret).stream())
                .findFirst();
    }

    private Optional<StripeEvent> verify(String payload, String header, String secret) {
        try {
            var event = Webhook.constructEvent(payload, header, secret, TOLERANCE.toSeconds(), clock);
            return isComplete(event) && !isFromFuture(header) ? Optional.of(StripeEvent.of(event)) : Optional.empty();
        } catch (SignatureVerificationException | RuntimeException e) {
            // Whatever is wrong with it, the sender learns no more than that.
            return Optional.empty();
        }
    }

    private boolean isComplete(Event event) {
        return event.getId() != null
                && event.getType() != null
                && event.getCreated() != null
                && event.getData() != null
                && Boolean.valueOf(live).equals(event.getLivemode());
    }

    private boolean isFromFuture(String header) {
        var latest = clock.instant().plus(TOLERANCE).getEpochSecond();
        return header.lines()
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(String::strip)
                .filter(part -> part.startsWith("t="))
                .anyMatch(part -> Long.parseLong(part.substring(2)) > latest);
    }
}
