package org.dossier.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds out before anything is started that a port is taken, and by whom. */
final class PortCheck {

    private static final Pattern OWNER = Pattern.compile("\\(\\(\"([^\"]+)\",pid=(\\d+)");

    private PortCheck() {}

    /**
     * @param ports what each port is for
     * @throws Refusal naming the first port that is in use
     */
    static void requireFree(Map<Integer, String> ports) {
        ports.forEach((port, part) -> {
            if (!isFree(port)) {
                throw new Refusal("Port " + port + " (" + part + ") is in use" + owner(port)
                        + ": stop what holds it, or choose other ports with --port.");
            }
        });
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // A port that was ours a moment ago is still winding down its connections and may be taken again.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String owner(int port) {
        var matcher = OWNER.matcher(output("ss", "-ltnpH", "sport = :" + port));
        if (matcher.find()) {
            return " by " + matcher.group(1) + " (process " + matcher.group(2) + ")";
        }
        var lines = output("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fpc")
                .lines()
                .toList();
        return lines.size() < 2
                ? ""
                : " by " + lines.get(1).substring(1) + " (process "
                        + lines.get(0).substring(1) + ")";
    }

    private static String output(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
