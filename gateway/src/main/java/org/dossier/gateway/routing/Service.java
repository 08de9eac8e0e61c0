package org.dossier.gateway.routing;

/** The services behind the gateway. */
public enum Service {
    REPORT,
    SUBSCRIBER,
    BOOKING
}
