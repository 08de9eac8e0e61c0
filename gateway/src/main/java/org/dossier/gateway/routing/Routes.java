package org.dossier.gateway.routing;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.dossier.gateway.protection.Limit;
import org.dossier.gateway.routing.Route.Kind;

import static org.dossier.gateway.routing.Service.BOOKING;
import static org.dossier.gateway.routing.Service.REPORT;
import static org.dossier.gateway.routing.Service.SUBSCRIBER;

/**
 * The table of paths. The longest entry wins; what stands in none of them does not exist, which is why
 * {@code /internal} and {@code /q} need no rule.
 */
@Singleton
public final class Routes {

    private final Map<String, Route> exact = new HashMap<>();
    private final Map<String, Route> below = new HashMap<>();

    Routes(UpstreamConfig config) {
        reports();
        reportDesk(config.designPage());
        subscribers();
        bookings();
    }

    private void reports() {
        for (var page : new String[] {"/", "/reports", "/about", "/feed.xml", "/sitemap.xml", "/robots.txt"}) {
            exact.put(page, Route.publicPage(REPORT));
        }
        below.put("/reports", Route.publicPage(REPORT));
        withBelow("/authors", Route.publicPage(REPORT));
        withBelow("/regions", Route.publicPage(REPORT));
        withBelow("/api/reports", Route.api(REPORT));
    }

    private void reportDesk(boolean designPage) {
        exact.put("/desk", Route.page(REPORT));
        // An edited report comes back whole, all of its parts in one form.
        withBelow("/desk/reports", new Route(REPORT, Kind.PAGE, Route.LONG_FORM, Limit.PAGES));
        exact.put("/desk/reports/imports", new Route(REPORT, Kind.UPLOAD, Route.DOCUMENT, Limit.IMPORTS));
        withBelow("/api/desk/reports", new Route(REPORT, Kind.API, Route.LONG_FORM, Limit.API));
        exact.put("/api/desk/reports/imports", new Route(REPORT, Kind.API, Route.DOCUMENT, Limit.IMPORTS));
        if (designPage) {
            exact.put("/desk/design", Route.page(REPORT));
        }
    }

    private void subscribers() {
        exact.put("/plans", Route.page(SUBSCRIBER));
        withBelow("/subscribe", new Route(SUBSCRIBER, Kind.PAGE, Route.FORM, Limit.CHECKOUT));
        withBelow("/subscribe/return", new Route(SUBSCRIBER, Kind.PAGE, Route.FORM, Limit.RETURNS));
        withBelow("/payments/return", new Route(SUBSCRIBER, Kind.PAGE, Route.FORM, Limit.RETURNS));
        withBelow("/account", Route.page(SUBSCRIBER));
        withBelow("/desk/accounts", Route.page(SUBSCRIBER));
        exact.put("/api/plans", Route.api(SUBSCRIBER));
        withBelow("/api/account", Route.api(SUBSCRIBER));
        exact.put("/stripe/webhook", new Route(SUBSCRIBER, Kind.WEBHOOK, Route.SIGNED_EVENT, Limit.PAGES));
    }

    /** Seats and times change by the second, so that none of these pages is kept for the next guest. */
    private void bookings() {
        withBelow("/courses", Route.page(BOOKING));
        withBelow("/consultations", Route.page(BOOKING));
        withBelow("/api/consultations", Route.api(BOOKING));
        withBelow("/requests", Route.page(BOOKING));
        exact.put("/requests/files", new Route(BOOKING, Kind.UPLOAD, Route.DOCUMENT, Limit.IMPORTS));
        withBelow("/account/bookings", Route.page(BOOKING));
        withBelow("/desk/bookings", Route.page(BOOKING));
        below.put("/certificates", Route.page(BOOKING));
        below.put("/calendars", Route.page(BOOKING));
    }

    private void withBelow(String path, Route route) {
        exact.put(path, route);
        below.put(path, route);
    }

    /** The route of a plain path, or null when nobody answers it. */
    public @Nullable Route find(String path) {
        var route = exact.get(withoutLastSlash(path));
        for (int end = path.lastIndexOf('/'); route == null && end > 0; end = path.lastIndexOf('/', end - 1)) {
            route = below.get(path.substring(0, end));
        }
        return route;
    }

    /** Services answer {@code /path/} as they answer {@code /path}. */
    private static String withoutLastSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
