package org.dossier.gateway.caching;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

import org.dossier.gateway.protection.Nonces;
import org.dossier.gateway.routing.Fetched;
import org.dossier.gateway.routing.Route;
import org.dossier.gateway.routing.UpstreamConfig;
import org.dossier.gateway.routing.Upstreams;

/**
 * Public pages for requests without a session, from memory where a service allowed it.
 *
 * <p>Many who ask for the same page at once wait for one request (single flight). When the service does not answer, what it
 * said last is shown for a while (F29); what was never public is not in here and so cannot be shown.
 */
@Singleton
public final class PublicPages {

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age=(\\d{1,9})(?:$|[,\\s])");

    private static final CharSequence HX_REQUEST = HttpHeaders.createOptimized("hx-request");

    private final Upstreams upstreams;
    private final CachingConfig config;
    private final Duration patience;
    private final Clock clock;
    private final Cache<PageKey, PublicPage> kept;
    private final ConcurrentMap<PageKey, Future<PublicPage>> flights = new ConcurrentHashMap<>();
    private final Counter hits;
    private final Counter misses;

    PublicPages(
            Upstreams upstreams, CachingConfig config, UpstreamConfig patience, Clock clock, MeterRegistry metrics) {
        this.upstreams = upstreams;
        this.config = config;
        this.patience = patience.answerTimeout();
        this.clock = clock;
        kept = Caffeine.newBuilder()
                .maximumWeight(config.maxBytes())
                .weigher((PageKey key, PublicPage page) -> 512 + page.weight())
                .expireAfterWrite(config.stale())
                .build();
        hits = metrics.counter("gateway.cache", "result", "hit");
        misses = metrics.counter("gateway.cache", "result", "miss");
    }

    /** Answers from memory; false when the page is not there or no longer fresh. */
    public boolean answerFromMemory(HttpServerRequest request, String path, @Nullable String query, String nonce) {
        var key = keyOf(request, path, query);
        var page = key == null ? null : kept.getIfPresent(key);
        if (page == null || !page.isFresh(clock.instant())) {
            return false;
        }
        hits.increment();
        page.send(request, nonce);
        return true;
    }

    /** Whether pages of this query may be remembered, by its parameters as they are written. */
    public boolean mayKeep(@Nullable String query) {
        return PageKey.of("", query, false, config.parameters()) != null;
    }

    /** Answers with what the service says; fails when it says nothing and nothing is remembered. */
    public Future<Void> answer(
            HttpServerRequest request, Route route, String path, @Nullable String query, String nonce) {
        misses.increment();
        var key = keyOf(request, path, query);
        var page = key != null
                ? flight(route, key)
                : fetch(route, new PageKey(path, query == null ? "" : query, isFragment(request)));
        return page.onSuccess(found -> found.send(request, nonce)).mapEmpty();
    }

    private @Nullable PageKey keyOf(HttpServerRequest request, String path, @Nullable String query) {
        return PageKey.of(path, query, isFragment(request), config.parameters());
    }

    private static boolean isFragment(HttpServerRequest request) {
        return request.headers().contains(HX_REQUEST);
    }

    private Future<PublicPage> flight(Route route, PageKey key) {
        var promise = Promise.<PublicPage>promise();
        var running = flights.putIfAbsent(key, promise.future());
        if (running != null) {
            return running;
        }
        fetch(route, key)
                .onSuccess(page -> keep(key, page))
                .compose(page ->
                        page.isFailure() ? Future.succeededFuture(keptOr(key, page)) : Future.succeededFuture(page))
                .recover(failure -> remembered(key, failure))
                .onComplete(done -> {
                    flights.remove(key);
                    promise.handle(done);
                });
        return promise.future();
    }

    private void keep(PageKey key, PublicPage page) {
        if (page.isFresh(clock.instant()) && page.weight() <= 2 * config.maxPage()) {
            kept.put(key, page);
        } else if (!page.isFailure()) {
            // Withdrawn, moved or gated since: what was remembered is no longer true.
            kept.invalidate(key);
        }
    }

    private PublicPage keptOr(PageKey key, PublicPage failure) {
        var page = kept.getIfPresent(key);
        return page == null ? failure : page;
    }

    private Future<PublicPage> remembered(PageKey key, Throwable failure) {
        var page = kept.getIfPresent(key);
        return page == null ? Future.failedFuture(failure) : Future.succeededFuture(page);
    }

    /** The only things in this request are the key's and a nonce to be replaced; nothing of any client. */
    private Future<PublicPage> fetch(Route route, PageKey key) {
        var nonce = Nonces.next();
        var headers = HttpHeaders.headers().set("Dossier-Nonce", nonce).set(HttpHeaders.ACCEPT, "text/html, */*;q=0.5");
        if (key.fragment()) {
            headers.set(HX_REQUEST, "true");
        }
        return upstreams
                .fetch(route.service(), HttpMethod.GET, key.target(), headers, patience)
                .map(fetched -> page(fetched, nonce));
    }

    private PublicPage page(Fetched fetched, String nonce) {
        var lifetime = lifetime(fetched);
        return PublicPage.of(fetched, nonce, clock.instant().plus(lifetime), !lifetime.isZero());
    }

    private Duration lifetime(Fetched fetched) {
        var declared = String.join(",", fetched.headers().getAll(HttpHeaders.CACHE_CONTROL));
        if (fetched.status() != 200 || fetched.headers().contains(HttpHeaders.SET_COOKIE)) {
            return Duration.ZERO;
        }
        var directives = declared.toLowerCase(Locale.ROOT);
        var age = MAX_AGE.matcher(directives);
        if (!directives.contains("public")
                || directives.contains("no-store")
                || directives.contains("private")
                || !age.find()) {
            return Duration.ZERO;
        }
        var declaredAge = Duration.ofSeconds(Long.parseLong(age.group(1)));
        return declaredAge.compareTo(config.longestFresh()) < 0 ? declaredAge : config.longestFresh();
    }
}
