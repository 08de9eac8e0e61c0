package org.dossier.gateway.caching;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import org.dossier.gateway.routing.Fetched;
import org.dossier.gateway.routing.PassedHeaders;

/**
 * A service's answer that was computed without any identity.
 *
 * <p>Browsers are told to ask again each time for a page ({@code no-cache}): the same address shows something else once
 * its reader has signed in, and a page kept elsewhere would keep its nonce. Feeds and the like go out as the service said.
 */
final class PublicPage {

    private static final CharSequence ASK_AGAIN = HttpHeaders.createOptimized("private, no-cache");
    private static final CharSequence PRIVATE = HttpHeaders.createOptimized("private, no-store");
    private static final CharSequence VARY = HttpHeaders.createOptimized("Accept-Encoding, Cookie, HX-Request");
    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");

    private final int status;
    private final List<Header> headers;
    private final CharSequence cacheControl;
    private final NoncedPage body;
    private final Instant freshUntil;

    /** A header in the form in which it is written. */
    private record Header(CharSequence name, CharSequence value) {
        static Header of(Map.Entry<String, String> header) {
            return new Header(
                    HttpHeaders.createOptimized(header.getKey()), HttpHeaders.createOptimized(header.getValue()));
        }
    }

    private PublicPage(int status, MultiMap headers, CharSequence cacheControl, NoncedPage body, Instant freshUntil) {
        this.status = status;
        this.headers = headers.entries().stream().map(Header::of).toList();
        this.cacheControl = cacheControl;
        this.body = body;
        this.freshUntil = freshUntil;
    }

    /** From a service's answer to a request with this nonce; {@code freshUntil} is the past when it may not be kept. */
    static PublicPage of(Fetched fetched, String nonce, Instant freshUntil, boolean mayBeKept) {
        var type = fetched.headers().get(HttpHeaders.CONTENT_TYPE);
        boolean page = type != null && type.startsWith("text/html");
        var declared = fetched.headers().get(HttpHeaders.CACHE_CONTROL);
        var shared = page || declared == null ? ASK_AGAIN : declared;
        boolean pays = Gzip.pays(type, fetched.body().length());
        return new PublicPage(
                fetched.status(),
                passed(fetched.headers()),
                mayBeKept ? shared : PRIVATE,
                NoncedPage.of(fetched.body(), nonce, pays),
                freshUntil);
    }

    private static MultiMap passed(MultiMap received) {
        var headers = MultiMap.caseInsensitiveMultiMap().addAll(received);
        PassedHeaders.keepOfResponse(headers);
        // The body changes with each nonce, so that its length, its tag and its lifetime are ours to say.
        return headers.remove("content-length")
                .remove("etag")
                .remove("cache-control")
                .remove("vary");
    }

    boolean isFresh(Instant now) {
        return now.isBefore(freshUntil);
    }

    boolean isFailure() {
        return status >= 500;
    }

    int weight() {
        return body.weight();
    }

    /** Ends the response with this page and this nonce. */
    void send(HttpServerRequest request, String nonce) {
        var response = request.response();
        response.setStatusCode(status);
        var out = response.headers();
        for (var header : headers) {
            out.add(header.name(), header.value());
        }
        out.set(HttpHeaders.CACHE_CONTROL, cacheControl).set(HttpHeaders.VARY, VARY);
        var bytes = bytes(request, nonce, out);
        out.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length()));
        if (request.method() == HttpMethod.HEAD || status == 304) {
            response.end();
        } else {
            response.end(bytes);
        }
    }

    private Buffer bytes(HttpServerRequest request, String nonce, MultiMap out) {
        if (!body.isCompressed() || !Gzip.isAccepted(request.headers())) {
            return body.plain(nonce);
        }
        out.set(HttpHeaders.CONTENT_ENCODING, GZIP);
        return body.gzip(nonce);
    }
}
