package org.dossier.gateway.login;

import java.util.List;
import java.util.StringJoiner;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;

/**
 * Gives the extension's cookies of a sign-in under way the {@code __Host-} prefix, which its configuration cannot: a
 * neighbouring host could otherwise plant one (R28, A31).
 */
final class StateCookies {

    private static final String THEIRS = "q_";
    private static final String OURS = "__Host-dossier-sign-in_";
    private static final long MAX_AGE = 600;

    private StateCookies() {}

    /** On the way in: the extension sees its own names, and no other cookie. */
    static void restore(HttpServerRequest request) {
        var cookies = new StringJoiner("; ");
        for (var header : request.headers().getAll("cookie")) {
            for (var cookie : header.split(";")) {
                var pair = cookie.strip();
                if (pair.startsWith(OURS)) {
                    cookies.add(THEIRS + pair.substring(OURS.length()));
                }
            }
        }
        request.headers().set("cookie", cookies.toString());
    }

    /** On the way out: each of theirs is replaced by one of ours. */
    static void rename(HttpServerRequest request) {
        for (var cookie : theirs(request)) {
            var ours = ours(cookie.getName(), cookie.getValue(), MAX_AGE);
            request.response().removeCookie(cookie.getName(), false);
            request.response().addCookie(ours);
        }
    }

    /** At the end: all of them go, in the browser too. */
    static void clear(HttpServerRequest request) {
        for (var cookie : theirs(request)) {
            request.response().removeCookie(cookie.getName(), false);
            if (cookie.getName().startsWith("q_auth")) {
                request.response().addCookie(ours(cookie.getName(), "", 0));
            }
        }
    }

    private static List<Cookie> theirs(HttpServerRequest request) {
        return request.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith(THEIRS))
                .toList();
    }

    private static Cookie ours(String theirName, String value, long maxAge) {
        return Cookie.cookie(OURS + theirName.substring(THEIRS.length()), value)
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(maxAge);
    }
}
