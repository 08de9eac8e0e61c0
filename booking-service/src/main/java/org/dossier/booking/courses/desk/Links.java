package org.dossier.booking.courses.desk;

import java.net.URI;

/** Addresses that staff enter for the enrolled: shown as links, never fetched by us. */
final class Links {
    private Links() {}

    /** Empty, or an address of the web over TLS; nothing that a browser would run. */
    static boolean isUsable(String link) {
        if (link.isEmpty()) {
            return true;
        }
        try {
            var uri = URI.create(link);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
