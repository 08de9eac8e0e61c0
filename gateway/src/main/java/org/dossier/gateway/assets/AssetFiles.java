package org.dossier.gateway.assets;

import jakarta.inject.Singleton;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

import org.dossier.gateway.answers.Answers;
import org.dossier.gateway.answers.Trouble;
import org.dossier.kit.page.Asset;
import org.dossier.kit.page.Assets;

/**
 * Serves {@code /assets/<version>/<name>}: exact names only, for ever under their version. A file of a former version is
 * redirected to today's, so that a page of the previous release still finds its style during a deployment.
 */
@Singleton
public final class AssetFiles {

    private static final CharSequence FOR_EVER = HttpHeaders.createOptimized("public, max-age=31536000, immutable");

    private final Assets assets;
    private final Answers answers;

    AssetFiles(Assets assets, Answers answers) {
        this.assets = assets;
        this.answers = answers;
    }

    /** Ends the response. */
    public void serve(HttpServerRequest request, String path) {
        var asset = assets.find(path);
        if (asset.isPresent()) {
            send(request, asset.get());
            return;
        }
        assets.findMoved(path).ifPresentOrElse(address -> moved(request, address), () -> missing(request));
    }

    private static void send(HttpServerRequest request, Asset asset) {
        var packed = asset.isCompressed() && acceptsGzip(request);
        var bytes = packed ? asset.gzip() : asset.bytes();
        var response = request.response();
        response.putHeader(HttpHeaders.CONTENT_TYPE, asset.type()).putHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        if (asset.isCompressed()) {
            response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (packed) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length));
        if (request.method() == io.vertx.core.http.HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(Buffer.buffer(bytes));
        }
    }

    private static boolean acceptsGzip(HttpServerRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }

    private static void moved(HttpServerRequest request, String address) {
        request.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, address)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }

    private void missing(HttpServerRequest request) {
        answers.give(request, Trouble.NOT_FOUND);
    }
}
