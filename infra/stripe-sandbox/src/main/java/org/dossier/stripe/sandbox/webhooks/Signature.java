package org.dossier.stripe.sandbox.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The {@code Stripe-Signature} header: HMAC-SHA256 over the time, a dot, and the raw body, once per secret. */
final class Signature {

    private Signature() {}

    static String header(long seconds, String body, List<String> secrets) {
        return "t=" + seconds
                + secrets.stream()
                        .map(secret -> ",v1=" + sign(secret, seconds + "." + body))
                        .collect(Collectors.joining());
    }

    private static String sign(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
