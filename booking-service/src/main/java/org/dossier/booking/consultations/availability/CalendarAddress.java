package org.dossier.booking.consultations.availability;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * The address of somebody's calendar, as far as its text tells.
 *
 * @param host a name or an address, without brackets
 * @param target path and query
 */
record CalendarAddress(boolean secure, String host, int port, String target) {
    private static final int LONGEST = 2000;
    private static final String CANONICAL = "((0|[1-9]\\d{0,2})\\.){3}(0|[1-9]\\d{0,2})";

    /** Turns a name into addresses, as {@link InetAddress#getAllByName} does. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** @param allowLoopback whether plain http, other ports and this machine may be read: tests only */
    static CalendarAddress of(String text, boolean allowLoopback) throws CalendarUnreadable {
        try {
            var uri = new URI(text.strip().replaceFirst("(?i)^webcal(s?)://", "https://"));
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            var host = uri.getHost();
            var known = scheme.equals("https") || allowLoopback && scheme.equals("http");
            if (!known
                    || host == null
                    || isOddNumber(host)
                    || uri.getRawUserInfo() != null
                    || text.length() > LONGEST) {
                throw new CalendarUnreadable(CalendarFault.ADDRESS);
            }
            var secure = scheme.equals("https");
            var port = uri.getPort() == -1 ? secure ? 443 : 80 : uri.getPort();
            if (port != 443 && !allowLoopback) {
                throw new CalendarUnreadable(CalendarFault.ADDRESS);
            }
            return new CalendarAddress(secure, host.replaceAll("[\\[\\]]", ""), port, targetOf(uri));
        } catch (URISyntaxException e) {
            throw new CalendarUnreadable(CalendarFault.ADDRESS);
        }
    }

    /** The one address to connect to. Resolved once, and all that the name stands for must be public. */
    InetAddress checked(Resolver resolver, boolean allowLoopback) throws CalendarUnreadable {
        try {
            var addresses = resolver.resolve(host);
            for (var address : addresses) {
                if (!PublicAddress.is(address) && !(allowLoopback && address.isLoopbackAddress())) {
                    throw new CalendarUnreadable(CalendarFault.INSIDE);
                }
            }
            return addresses[0];
        } catch (UnknownHostException e) {
            throw new CalendarUnreadable(CalendarFault.ADDRESS);
        }
    }

    /** Numbers that programs read differently, such as 127.1 or 0177.0.0.1. */
    private static boolean isOddNumber(String host) {
        return host.matches("(.*\\.)?(\\d+|0[xX].*)\\.?") && !host.matches(CANONICAL);
    }

    private static String targetOf(URI uri) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
