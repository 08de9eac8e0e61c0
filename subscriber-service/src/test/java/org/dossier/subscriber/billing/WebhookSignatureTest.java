package org.dossier.subscriber.billing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A41: forged and malformed webhooks, each tried against the check itself. */
class WebhookSignatureTest {
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final String SECRET = "whsec_the_endpoint";
    private static final String BODY = Signed.event("evt_1", "invoice.paid", "cus_1", false);

    private final WebhookSignature signature =
            new WebhookSignature(List.of(SECRET), false, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void anEventThatStripeSignedIsTaken() {
        var event = verify(BODY, Signed.header(BODY, SECRET, NOW)).orElseThrow();
        assertEquals("evt_1", event.id());
        assertEquals("invoice.paid", event.type());
        assertEquals("cus_1", event.customerId());
        assertEquals("in_1", event.objectId());
    }

    @Test
    void whileASecretIsRolledBothAreTaken() {
        var rolling = new WebhookSignature(List.of("whsec_new", SECRET), false, Clock.fixed(NOW, ZoneOffset.UTC));
        assertTrue(rolling.verify(bytes(BODY), Signed.header(BODY, SECRET, NOW)).isPresent());
        assertTrue(rolling.verify(bytes(BODY), Signed.header(BODY, "whsec_new", NOW))
                .isPresent());
    }

    @Test
    void oneGoodSignatureAmongSeveralIsEnough() {
        var time = NOW.getEpochSecond();
        var header = "t=%d,v1=%s,v1=%s,v0=%s"
                .formatted(time, "0".repeat(64), Signed.mac(BODY, SECRET, time), "1".repeat(64));
        assertTrue(verify(BODY, header).isPresent());
    }

    @Test
    void aChangedByteIsRefused() {
        refused(BODY.replace("cus_1", "cus_2"), Signed.header(BODY, SECRET, NOW));
        refused(BODY + " ", Signed.header(BODY, SECRET, NOW));
    }

    @Test
    void anotherSecretIsRefused() {
        refused(BODY, Signed.header(BODY, "whsec_of_somebody", NOW));
        refused(BODY, Signed.header(BODY, "", NOW));
    }

    @Test
    void anOldSignatureIsRefused() {
        refused(BODY, Signed.header(BODY, SECRET, NOW.minusSeconds(301)));
    }

    /** The library takes a timestamp of next year. */
    @Test
    void aSignatureFromTheFutureIsRefused() {
        refused(BODY, Signed.header(BODY, SECRET, NOW.plusSeconds(301)));
        refused(BODY, Signed.header(BODY, SECRET, NOW.plusSeconds(31_536_000)));
    }

    @Test
    void aFewMinutesBetweenTheClocksAreAllowed() {
        assertTrue(
                verify(BODY, Signed.header(BODY, SECRET, NOW.minusSeconds(290))).isPresent());
        assertTrue(
                verify(BODY, Signed.header(BODY, SECRET, NOW.plusSeconds(290))).isPresent());
    }

    @Test
    void anEventOfTheOtherModeIsRefused() {
        var live = Signed.event("evt_1", "invoice.paid", "cus_1", true);
        refused(live, Signed.header(live, SECRET, NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "t",
                "v1",
                "t,v1",
                "t=abc,v1=00",
                "t=,v1=",
                "t=1",
                "v1=00",
                "nonsense",
                "t=99999999999999999999,v1=00",
                "t=-1,v1=00",
                "t=1=2,v1=00",
                ",,,"
            })
    void aMalformedHeaderIsRefusedAndNothingIsThrown(String header) {
        refused(BODY, header);
    }

    @ParameterizedTest
    @MethodSource("bodiesThatAreNoEvent")
    void aSignedBodyThatIsNoEventIsRefusedAndNothingIsThrown(String body) {
        refused(body, Signed.header(body, SECRET, NOW));
    }

    static Stream<String> bodiesThatAreNoEvent() {
        return Stream.of(
                "",
                "{}",
                "[]",
                "null",
                "1",
                "\"text\"",
                "{\"id\":",
                "not json",
                BODY.replace("\"id\": \"evt_1\",", ""),
                BODY.replace("\"data\"", "\"other\""),
                BODY.replace("\"created\": 1796126400,", ""),
                BODY.replace("\"object\": {", "\"objekt\": {"));
    }

    @Test
    void aBlankSecretIsNoSecret() {
        assertThrows(IllegalArgumentException.class, () -> new WebhookSignature(List.of(), false, Clock.systemUTC()));
        assertThrows(
                IllegalArgumentException.class, () -> new WebhookSignature(List.of(" "), false, Clock.systemUTC()));
    }

    private void refused(String body, String header) {
        assertEquals(Optional.empty(), verify(body, header));
    }

    private Optional<StripeEvent> verify(String body, String header) {
        return signature.verify(bytes(body), header);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
