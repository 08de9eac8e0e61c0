package org.dossier.kit.test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** A port of the loopback address that nothing listens on at the moment. */
public final class FreePort {
    /** Below those that systems give to whoever asks for any: nobody is given it between its finding and its use. */
    private static final int FIRST = 24_000;

    private static final int END = 32_000;

    private static final Set<Integer> FOUND = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /** The port's number, another one each time. */
    public static int find() {
        for (int i = 0; i < END - FIRST; i++) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (FOUND.add(port) && isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No port is free.");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
