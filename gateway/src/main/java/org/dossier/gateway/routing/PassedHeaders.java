package org.dossier.gateway.routing;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/**
 * Which headers pass, in either direction. Both lists name what may pass and not what may not: an identity or forwarding
 * header that somebody invents tomorrow is dropped today.
 */
public final class PassedHeaders {

    private static final List<CharSequence> REQUEST = optimized(
            "accept",
            "accept-language",
            "content-type",
            "hx-boosted",
            "hx-current-url",
            "hx-prompt",
            "hx-request",
            "hx-target",
            "hx-trigger",
            "hx-trigger-name",
            "idempotency-key",
            "if-none-match",
            "user-agent");
    private static final CharSequence STRIPE_SIGNATURE = HttpHeaders.createOptimized("stripe-signature");
    private static final Set<String> RESPONSE = Set.of(
            "accept-ranges",
            "allow",
            "cache-control",
            "content-disposition",
            "content-language",
            "content-length",
            "content-range",
            "content-type",
            "etag",
            "hx-location",
            "hx-push-url",
            "hx-redirect",
            "hx-refresh",
            "hx-replace-url",
            "hx-reswap",
            "hx-retarget",
            "hx-trigger",
            "hx-trigger-after-settle",
            "hx-trigger-after-swap",
            "last-modified",
            "link",
            "location",
            "retry-after",
            "vary",
            "www-authenticate");

    private PassedHeaders() {}

    /** What of a client's headers a service may see. */
    public static MultiMap ofRequest(MultiMap received, Route route) {
        var passed = HttpHeaders.headers();
        var hopByHop = namedInConnection(received);
        for (var name : REQUEST) {
            copy(received, passed, name, hopByHop);
        }
        if (route.kind() == Route.Kind.WEBHOOK) {
            copy(received, passed, STRIPE_SIGNATURE, hopByHop);
        }
        return passed;
    }

    /** Removes from a service's headers what a client must not get. */
    public static void keepOfResponse(MultiMap headers) {
        var hopByHop = namedInConnection(headers);
        for (var name : Set.copyOf(headers.names())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!RESPONSE.contains(lower) || hopByHop.contains(lower)) {
                headers.remove(name);
            }
        }
    }

    private static void copy(MultiMap from, MultiMap to, CharSequence name, Set<String> except) {
        var value = from.get(name);
        if (value != null && (except.isEmpty() || !except.contains(name.toString()))) {
            to.add(name, value);
        }
    }

    private static Set<String> namedInConnection(MultiMap headers) {
        var connection = headers.get(HttpHeaders.CONNECTION);
        if (connection == null || connection.equalsIgnoreCase("keep-alive") || connection.equalsIgnoreCase("close")) {
            return Set.of();
        }
        var names = new HashSet<String>();
        for (var value : headers.getAll(HttpHeaders.CONNECTION)) {
            for (var name : value.split(",")) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static List<CharSequence> optimized(String... names) {
        return java.util.Arrays.stream(names).map(HttpHeaders::createOptimized).toList();
    }
}
