package org.dossier.gateway.protection;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * The first rule: a target that two readers could understand differently is refused before anything is routed.
 *
 * <p>Refused are matrix parameters, encoded separators, double encoding, empty and dot segments, backslashes, control
 * characters and whatever is not ASCII, in any case of the letters. CVE-2026-39852 and
 * CVE-2026-50559 are what happens otherwise.
 */
public final class RequestLine {

    private static final int LONGEST_PATH = 1024;
    private static final int LONGEST_TARGET = 4096;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH");

    private RequestLine() {}

    /** 0 when the request line may go on; else the status it deserves: 400, 405 or 414. */
    public static int refusal(String method, String target) {
        if (!METHODS.contains(method)) {
            return 405;
        }
        int query = target.indexOf('?');
        int end = query < 0 ? target.length() : query;
        if (end > LONGEST_PATH || target.length() > LONGEST_TARGET) {
            return 414;
        }
        return hasPlainPath(target, end) && hasPlainQuery(target, end) && isUri(target) ? 0 : 400;
    }

    /** Nobody behind us has to make sense of what is none, such as a brace. */
    private static boolean isUri(String target) {
        try {
            return !new URI(target).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean hasPlainPath(String target, int end) {
        if (end == 0 || target.charAt(0) != '/') {
            return false;
        }
        for (int at = 0; at < end; at++) {
            if (!isPlain(target, at, end)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String target, int at, int end) {
        char c = target.charAt(at);
        return switch (c) {
            case ';', '\\', '#' -> false;
            case '/' -> !startsOddSegment(target, at + 1, end);
            case '%' -> isHarmlessEscape(target, at, end);
            default -> c > 0x20 && c < 0x7f;
        };
    }

    private static boolean startsOddSegment(String target, int from, int end) {
        if (from >= end) {
            return false;
        }
        if (target.charAt(from) == '/') {
            return true;
        }
        int dots = from;
        while (dots < end && target.charAt(dots) == '.') {
            dots++;
        }
        return dots > from && (dots == end || target.charAt(dots) == '/' || dots - from > 1);
    }

    /**
     * Escapes of separators, dots, percent signs and control characters hide a path's shape; those of letters, digits,
     * hyphens and low lines, which no client needs (RFC 3986, 2.3), hide which entry of a table it is.
     */
    private static boolean isHarmlessEscape(String target, int at, int end) {
        if (at + 2 >= end) {
            return false;
        }
        int value;
        try {
            value = Integer.parseInt(target.substring(at + 1, at + 3).toLowerCase(Locale.ROOT), 16);
        } catch (NumberFormatException e) {
            return false;
        }
        return value > 0x1f && value != 0x7f && ";/\\%.-_".indexOf(value) < 0 && !isLetterOrDigit(value);
    }

    private static boolean isLetterOrDigit(int value) {
        return value < 0x80 && Character.isLetterOrDigit(value);
    }

    private static boolean hasPlainQuery(String target, int from) {
        for (int at = from; at < target.length(); at++) {
            char c = target.charAt(at);
            if (c <= 0x20 || c >= 0x7f || c == '#') {
                return false;
            }
        }
        return true;
    }
}
