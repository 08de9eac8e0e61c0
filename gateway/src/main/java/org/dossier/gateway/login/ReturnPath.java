package org.dossier.gateway.login;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** The {@code to} parameter of the address at which a sign-in began. */
final class ReturnPath {

    private static final String PARAMETER = "to=";

    private ReturnPath() {}

    /** What it holds, whatever that is; the address is cut by hand, since {@code URI} throws where a client wrote oddly. */
    static @Nullable String in(String address) {
        int mark = address.indexOf('?');
        return mark < 0 ? null : parameter(address.substring(mark + 1), PARAMETER);
    }

    /** The first parameter of that name, given with its equals sign. */
    static @Nullable String parameter(String query, String name) {
        for (var parameter : query.split("&")) {
            if (parameter.startsWith(name)) {
                return decoded(parameter.substring(name.length()));
            }
        }
        return null;
    }

    private static @Nullable String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
