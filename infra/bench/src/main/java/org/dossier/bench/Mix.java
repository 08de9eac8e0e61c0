package org.dossier.bench;

import java.util.Map;

/**
 * One kind of request to load.
 *
 * @param name as printed
 * @param port of the server on the loopback address
 * @param path with its query
 * @param headers sent with each request
 */
record Mix(String name, int port, String path, Map<String, String> headers) {
    Mix at(String otherName, int otherPort) {
        return new Mix(otherName, otherPort, path, headers);
    }
}
