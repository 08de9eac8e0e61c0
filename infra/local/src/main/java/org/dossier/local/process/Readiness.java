package org.dossier.local.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits until a child does its work. */
public final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Readiness() {}

    /**
     * Returns when the probe says true.
     *
     * @throws IllegalStateException with the child's last words when it ends, or is not ready within the time given
     */
    public static void await(Child child, Duration limit, Callable<Boolean> probe) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!answers(probe)) {
            if (!child.isAlive()) {
                throw new IllegalStateException(
                        child.name() + " ended with code " + child.exitCode() + ":\n" + child.lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        child.name() + " is not ready after " + limit.toSeconds() + " s:\n" + child.lastWords());
            }
            sleep();
        }
    }

    /** Whether something accepts connections at a port of the loopback address. */
    public static boolean isListening(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            // Where nobody listens yet, the system may by chance lend us that very port, and we reach ourselves.
            return socket.getLocalPort() != port;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answers(Callable<Boolean> probe) {
        try {
            return probe.call();
        } catch (Exception e) {
            return false;
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
