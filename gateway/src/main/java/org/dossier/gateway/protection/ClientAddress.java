package org.dossier.gateway.protection;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import io.vertx.core.http.HttpServerRequest;

/**
 * Whom a limit counts: the peer of the TCP connection. A forwarding header counts only when that peer is a proxy named in
 * the configuration, and then only its last entry, which that proxy wrote.
 */
@Singleton
public final class ClientAddress {

    private final Set<String> trustedProxies;

    ClientAddress(ProtectionConfig config) {
        trustedProxies = Set.copyOf(config.trustedProxies().orElse(List.of()));
    }

    /** A key for counting: an IPv4 address, or the /64 of an IPv6 address, which is what one household holds. */
    public String keyOf(HttpServerRequest request) {
        var peer = request.remoteAddress().hostAddress();
        if (peer == null) {
            return "local";
        }
        return keyOf(trustedProxies.contains(peer) ? lastForwarded(request, peer) : peer);
    }

    private static String lastForwarded(HttpServerRequest request, String peer) {
        // A proxy may add a line of its own to the client's; several lines are one list (RFC 9110, 5.3).
        var lines = request.headers().getAll("X-Forwarded-For");
        if (lines.isEmpty()) {
            return peer;
        }
        var forwarded = lines.getLast();
        var last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.matches("[0-9a-fA-F.:]{2,45}") ? last : peer;
    }

    static String keyOf(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
