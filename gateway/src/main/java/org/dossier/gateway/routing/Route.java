package org.dossier.gateway.routing;

import org.dossier.gateway.protection.Limit;

/**
 * Who answers a path and what holds for it.
 *
 * @param service who answers
 * @param kind how it is guarded
 * @param maxBody largest request body in bytes
 * @param limit what its requests count towards
 */
public record Route(Service service, Kind kind, int maxBody, Limit limit) {

    /** How a path is guarded. */
    public enum Kind {
        /** The same page for everybody without a session: may be cached. */
        PUBLIC_PAGE,
        /** A page. */
        PAGE,
        /** For programs: a bearer token may stand in for a session. */
        API,
        /** Signed by its sender; no session, no form token. */
        WEBHOOK,
        /** Takes a document of up to 20 MB, streamed on. */
        UPLOAD
    }

    static final int FORM = 64 * 1024;

    /** A whole report in one form, as much as its service takes: some 650,000 letters of Cyrillic, six bytes each. */
    static final int LONG_FORM = 4 * 1024 * 1024;

    static final int SIGNED_EVENT = 256 * 1024;
    static final int DOCUMENT = 20 * 1024 * 1024;

    static Route publicPage(Service service) {
        return new Route(service, Kind.PUBLIC_PAGE, FORM, Limit.PAGES);
    }

    static Route page(Service service) {
        return new Route(service, Kind.PAGE, FORM, Limit.PAGES);
    }

    static Route api(Service service) {
        return new Route(service, Kind.API, FORM, Limit.API);
    }

    /** Whether its bodies are streamed on rather than held. */
    public boolean isUpload() {
        return maxBody == DOCUMENT;
    }

    /** Whether the path is meant for programs. */
    public boolean isApi() {
        return kind == Kind.API;
    }
}
