package org.dossier.gateway.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import io.vertx.core.json.JsonObject;

import org.dossier.gateway.protection.Nonces;

/** Encrypts a session's tokens with AES-256-GCM under a key that only the browser's cookie yields. */
final class TokenSeal {

    private static final int IV = 12;
    private static final int TAG_BITS = 128;

    private TokenSeal() {}

    static byte[] seal(Tokens tokens, SessionId id) {
        var json = new JsonObject()
                .put("access", tokens.access())
                .put("refresh", tokens.refresh())
                .put("id", tokens.id())
                .put("until", tokens.until().toEpochMilli());
        var iv = Nonces.bytes(IV);
        var sealed = run(Cipher.ENCRYPT_MODE, id, iv, json.encode().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(IV + sealed.length).put(iv).put(sealed).array();
    }

    static Tokens open(byte[] stored, SessionId id) {
        var buffer = ByteBuffer.wrap(stored);
        var iv = new byte[IV];
        buffer.get(iv);
        var sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        var json = new JsonObject(new String(run(Cipher.DECRYPT_MODE, id, iv, sealed), StandardCharsets.UTF_8));
        return new Tokens(
                json.getString("access"),
                json.getString("refresh"),
                json.getString("id"),
                Instant.ofEpochMilli(json.getLong("until")));
    }

    private static byte[] run(int mode, SessionId id, byte[] iv, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(id.tokenKey(), "AES"), new GCMParameterSpec(TAG_BITS, iv));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A session's tokens cannot be read", e);
        }
    }
}
