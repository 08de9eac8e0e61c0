package org.dossier.local.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a part over HTTP whether it is ready. */
final class Health {

    private static final int MILLIS = 2000;

    private Health() {}

    static boolean isOk(int port, String path) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            var answer = connection.getResponseCode();
            connection.disconnect();
            return answer == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
