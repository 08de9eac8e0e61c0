package org.dossier.gateway.caching;

import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * All that a public page depends on; the request that fetches the page is made from this and from nothing else a client
 * sent, so that no client can have a page stored that another would not have got (A05).
 *
 * @param query the allowed parameters in the order of their names, empty when there are none
 * @param fragment whether htmx asks for a part
 */
record PageKey(String path, String query, boolean fragment) {

    private static final int LONGEST_VALUE = 80;

    /** Null when a parameter is unknown, repeated or long: such a request is not kept. */
    static @Nullable PageKey of(String path, @Nullable String query, boolean fragment, Set<String> allowed) {
        if (query == null || query.isEmpty()) {
            return new PageKey(path, "", fragment);
        }
        var parameters = new TreeMap<String, String>();
        for (var parameter : query.split("&")) {
            int equals = parameter.indexOf('=');
            var name = equals < 0 ? parameter : parameter.substring(0, equals);
            if (!allowed.contains(name) || parameter.length() > name.length() + LONGEST_VALUE) {
                return null;
            }
            if (parameters.put(name, parameter) != null) {
                return null;
            }
        }
        return new PageKey(path, String.join("&", parameters.values()), fragment);
    }

    /** What the service is asked for. */
    String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
