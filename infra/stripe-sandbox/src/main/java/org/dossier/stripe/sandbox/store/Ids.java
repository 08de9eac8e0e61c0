package org.dossier.stripe.sandbox.store;

import java.security.SecureRandom;

/** Identifiers in Stripe's shape: a prefix that names the kind, then random letters and digits. */
public final class Ids {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static String next(String prefix) {
        return prefix + random(24);
    }

    public static String random(int length) {
        var letters = new StringBuilder(length);
        RANDOM.ints(length, 0, ALPHABET.length()).forEach(i -> letters.append(ALPHABET.charAt(i)));
        return letters.toString();
    }
}
