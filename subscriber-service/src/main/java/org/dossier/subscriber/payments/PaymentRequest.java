package org.dossier.subscriber.payments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

import org.dossier.subscriber.SubscriberProblem;

/**
 * What another service asks for when it opens a payment. Read strictly: an unknown, missing, doubled or fractional
 * member is a mistake that would cost somebody money (R04, R22).
 *
 * @param purpose the asker's word for what is bought, as in {@code seat}
 * @param reference the asker's key of the thing bought
 * @param currency ISO 4217, in capitals
 * @param expiresAt until when it may be paid, UTC
 * @param returnTo path of this site to go to once it is paid
 * @param leaveTo path of this site for those who leave the checkout unpaid
 */
record PaymentRequest(
        String purpose,
        UUID reference,
        Buyer buyer,
        List<PaymentLine> lines,
        String currency,
        Instant expiresAt,
        String returnTo,
        String leaveTo) {
    /**
     * Who pays.
     *
     * @param subject the {@code sub} of their tokens
     */
    record Buyer(String subject, String name, String email) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /** @throws org.dossier.kit.problem.ProblemException if it is not what the contract says */
    static PaymentRequest parse(@Nullable String json) {
        try {
            var request = JSON.readValue(json == null ? "" : json, PaymentRequest.class);
            if (request == null) {
                throw refused("The body is empty.");
            }
            PaymentTerms.check(request);
            return request;
        } catch (JsonProcessingException e) {
            throw refused(e.getOriginalMessage());
        }
    }

    static RuntimeException refused(String why) {
        return SubscriberProblem.PAYMENT_REQUEST_REFUSED.with("why", why);
    }

    long amountMinor() {
        return lines.stream()
                .mapToLong(line -> line.quantity() * line.unitMinor())
                .sum();
    }

    /** Equal for equal requests, and for no others. */
    String print() {
        try {
            var canonical = JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("A payment request has no print.", e);
        }
    }
}
