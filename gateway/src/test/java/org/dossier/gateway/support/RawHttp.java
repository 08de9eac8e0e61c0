package org.dossier.gateway.support;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are and reads until the other side closes or falls silent. */
public final class RawHttp {

    private RawHttp() {}

    /** All that comes back until silence has lasted: long before an answer begins, shorter once it has. */
    public static String exchange(String request) throws IOException {
        try (var socket = new Socket("localhost", Browser.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return read(socket);
        }
    }

    private static String read(Socket socket) throws IOException {
        var answer = new StringBuilder();
        var bytes = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(bytes);
                    n >= 0;
                    n = socket.getInputStream().read(bytes)) {
                answer.append(new String(bytes, 0, n, StandardCharsets.ISO_8859_1));
                socket.setSoTimeout(3000);
            }
            return answer + "<closed>";
        } catch (java.net.SocketTimeoutException e) {
            return answer + "<open>";
        } catch (java.net.SocketException e) {
            return answer + "<closed>";
        }
    }

    /** A GET of a target that no client library would send. */
    public static String get(String target) throws IOException {
        return exchange("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    /** The status in the first line. */
    public static int status(String answer) {
        return Integer.parseInt(answer.split(" ")[1]);
    }
}
