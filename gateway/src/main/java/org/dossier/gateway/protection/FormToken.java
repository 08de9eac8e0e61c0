package org.dossier.gateway.protection;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the token that our forms send as their first field, {@code _csrf}. Only the first field counts: a second one of
 * that name, or one in the query, is not looked at.
 */
public final class FormToken {

    /** A multipart form's first part must end within this many bytes. */
    public static final int MULTIPART_HEAD = 8192;

    private static final String FIELD = "_csrf=";
    private static final Pattern PART = Pattern.compile(
            "\\A--[^\\r\\n]{1,72}\\r\\n(?:[^\\r\\n]{1,200}\\r\\n){0,3}?"
                    + "Content-Disposition: form-data; name=\"_csrf\"\\r\\n(?:[^\\r\\n]{1,200}\\r\\n){0,3}?"
                    + "\\r\\n([A-Za-z0-9_-]{1,200})\\r\\n",
            Pattern.CASE_INSENSITIVE);

    private FormToken() {}

    /** From the body of a urlencoded form. */
    public static @Nullable String inUrlEncoded(Buffer body) {
        if (!startsWith(body, FIELD)) {
            return null;
        }
        int end = FIELD.length();
        while (end < body.length() && body.getByte(end) != '&') {
            end++;
        }
        try {
            return URLDecoder.decode(body.getString(FIELD.length(), end, "US-ASCII"), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** From the first bytes of a multipart form. */
    public static @Nullable String inMultipart(Buffer head) {
        var text = head.getString(0, Math.min(head.length(), MULTIPART_HEAD), "ISO-8859-1");
        var part = PART.matcher(text);
        return part.find() ? part.group(1) : null;
    }

    private static boolean startsWith(Buffer body, String text) {
        return body.length() >= text.length()
                && body.getString(0, text.length(), "US-ASCII").equals(text);
    }
}
