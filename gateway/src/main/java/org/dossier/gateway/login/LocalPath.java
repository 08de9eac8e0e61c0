package org.dossier.gateway.login;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.dossier.gateway.protection.RequestLine;

/**
 * A place on this site to go to after signing in (R34): an absolute path that can be read in one way only. Whatever else
 * is asked for becomes the home page.
 */
public final class LocalPath {

    private static final String HOME = "/";

    private LocalPath() {}

    /** The path, or the home page. */
    public static String orHome(@Nullable String wanted) {
        return wanted != null && isLocal(wanted) ? wanted : HOME;
    }

    /** The path and query of an address of ours, or the home page. */
    public static String ofAddress(@Nullable String address, String publicUrl) {
        if (address == null || !address.startsWith(publicUrl + "/")) {
            return HOME;
        }
        return orHome(address.substring(publicUrl.length()));
    }

    /** Where to sign in and come back from. */
    public static String signInFor(String path) {
        return "/login?to=" + URLEncoder.encode(orHome(path), StandardCharsets.UTF_8);
    }

    private static boolean isLocal(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        return RequestLine.refusal("GET", path) == 0
                && path.indexOf('@') < 0
                && !lower.contains("%0")
                && !lower.contains("%5c")
                && !isAboutSigningIn(path)
                && hasNoAuthority(path);
    }

    /** Coming back to the sign-in would begin it again. */
    private static boolean isAboutSigningIn(String path) {
        return path.startsWith("/login") || path.startsWith("/logout");
    }

    private static boolean hasNoAuthority(String path) {
        try {
            var uri = URI.create(path);
            return !uri.isAbsolute() && uri.getRawAuthority() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
