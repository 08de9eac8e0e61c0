package org.dossier.subscriber.billing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Stripe documents it, without Stripe's library, so that both cannot share one mistake. */
final class Signed {
    private Signed() {}

    static String header(String body, String secret, Instant at) {
        return "t=" + at.getEpochSecond() + ",v1=" + mac(body, secret, at.getEpochSecond());
    }

    static String mac(String body, String secret, long time) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            // A key of no bytes is not allowed in Java; one zero byte is the same key to HMAC.
            var key = secret.isEmpty() ? new byte[1] : secret.getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256.", e);
        }
    }

    static String event(String id, String type, String customer, boolean live) {
        return """
                {
                  "id": "%s",
                  "object": "event",
                  "api_version": "2026-07-29.dahlia",
                  "created": 1796126400,
                  "livemode": %s,
                  "pending_webhooks": 1,
                  "request": {"id": null, "idempotency_key": null},
                  "type": "%s",
                  "data": {"object": {"id": "in_1", "object": "invoice", "customer": "%s"}}
                }""".formatted(id, live, type, customer);
    }
}
