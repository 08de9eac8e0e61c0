package org.dossier.gateway.routing;

import java.net.URI;
import java.util.Set;

import io.vertx.core.net.SocketAddress;

/** One running instance of a service and what was last seen of it. */
final class Replica {

    /** From best to worst. */
    enum State {
        READY,
        UNREADY,
        UNREACHABLE
    }

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final boolean secure;
    private final SocketAddress address;
    private final SocketAddress management;
    private volatile State state = State.READY;
    private volatile boolean wasReady;

    Replica(String base, int managementOffset) {
        var uri = URI.create(base.strip());
        if (!SCHEMES.contains(String.valueOf(uri.getScheme())) || uri.getHost() == null || uri.getPort() < 0) {
            throw new IllegalArgumentException(
                    "A replica is given as http://host:port or https://host:port, not as " + base);
        }
        secure = "https".equals(uri.getScheme());
        address = SocketAddress.inetSocketAddress(uri.getPort(), uri.getHost());
        management = SocketAddress.inetSocketAddress(uri.getPort() + managementOffset, uri.getHost());
    }

    /** Whether it speaks TLS, at both its ports. */
    boolean isSecure() {
        return secure;
    }

    SocketAddress address() {
        return address;
    }

    SocketAddress management() {
        return management;
    }

    State state() {
        return state;
    }

    void seen(State seen) {
        state = seen;
        wasReady |= seen == State.READY;
    }

    /** Whether it was ever seen ready; until it was looked at, it is only taken for it. */
    boolean wasReady() {
        return wasReady;
    }

    @Override
    public String toString() {
        return address.host() + ":" + address.port();
    }
}
