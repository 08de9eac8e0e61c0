package org.dossier.subscriber.billing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.UriBuilder;

import org.jspecify.annotations.Nullable;

/**
 * An address of this site to come back to. Whatever a browser could read as another host is not one (R34, A36).
 *
 * @param path with its query, beginning with one slash
 */
public record LocalPath(String path) {
    private static final int MOST_CHARACTERS = 512;
    private static final Pattern SUSPICIOUS =
            Pattern.compile("\\\\|//|\\p{Cntrl}|%(0[0-9a-f]|1[0-9a-f]|2f|5c|7f)", Pattern.CASE_INSENSITIVE);

    public static Optional<LocalPath> of(@Nullable String given) {
        return Optional.ofNullable(given)
                .filter(path -> path.startsWith("/") && path.length() <= MOST_CHARACTERS)
                .filter(path -> !SUSPICIOUS.matcher(path).find())
                .filter(LocalPath::isAddress)
                .map(LocalPath::new);
    }

    static LocalPath orElse(@Nullable String given, String other) {
        return of(given).orElseGet(() -> new LocalPath(other));
    }

    /** As a URI. */
    public URI uri() {
        return URI.create(path);
    }

    /** The same with one more parameter. */
    URI with(String parameter, String value) {
        return UriBuilder.fromUri(path).replaceQueryParam(parameter, value).build();
    }

    private static boolean isAddress(String path) {
        try {
            var uri = new URI(path);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
