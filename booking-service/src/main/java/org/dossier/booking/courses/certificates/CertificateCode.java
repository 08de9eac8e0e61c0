package org.dossier.booking.courses.certificates;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/** Codes that cannot be guessed (80 bits) and can be read aloud: Crockford's base 32 has no I, L, O and U. */
final class CertificateCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateCode() {}

    static String random() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** The code as stored, of what somebody typed from the paper; empty if it can be none. */
    static String read(String typed) {
        if (typed.length() > 2 * LENGTH) {
            return "";
        }
        var code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(code).matches() ? code : "";
    }
}
