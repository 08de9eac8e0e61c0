package org.dossier.booking.consultations.availability;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import org.jspecify.annotations.Nullable;

import org.dossier.booking.consultations.ConsultationsConfig;

/**
 * Fetches somebody's calendar from wherever they say it is, and so from nowhere that is not public: the name is resolved
 * once, every address behind it checked, and the connection made to the checked one; no redirect is followed, and size,
 * lines and time are bounded while it streams (A28, R16).
 */
@ApplicationScoped
class FetchCalendar {
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int MOST_LINES = 10_000;
    private static final int CONNECT_MILLIS = 5_000;

    private final HttpClient client;
    private final CalendarAddress.Resolver resolver;
    private final Duration timeout;
    private final boolean allowLoopback;

    @Inject
    FetchCalendar(Vertx vertx, ConsultationsConfig config) {
        this(
                vertx,
                InetAddress::getAllByName,
                config.busyCalendars().timeout(),
                config.busyCalendars().allowLoopback());
    }

    FetchCalendar(Vertx vertx, CalendarAddress.Resolver resolver, Duration timeout, boolean allowLoopback) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxHeaderSize(16 * 1024)
                .setVerifyHost(true));
        this.resolver = resolver;
        this.timeout = timeout;
        this.allowLoopback = allowLoopback;
    }

    /** The calendar's text; waits for it, so no transaction may be open. */
    String fetch(String address) throws CalendarUnreadable {
        var where = CalendarAddress.of(address, allowLoopback);
        var pinned = where.checked(resolver, allowLoopback);
        var fetch = new Fetch();
        client.request(options(where, pinned)).onSuccess(fetch::send).onFailure(fetch::fail);
        try {
            return fetch.text.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new CalendarUnreadable(CalendarFault.TIMEOUT);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CalendarUnreadable known
                    ? known
                    : new CalendarUnreadable(CalendarFault.UNREACHABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CalendarUnreadable(CalendarFault.UNREACHABLE);
        } finally {
            fetch.hangUp();
        }
    }

    private static RequestOptions options(CalendarAddress where, InetAddress pinned) {
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(where.port(), pinned.getHostAddress()))
                .setHost(where.host())
                .setPort(where.port())
                .setSsl(where.secure())
                .setURI(where.target())
                .setFollowRedirects(false)
                .putHeader("Accept", "text/calendar")
                .putHeader("User-Agent", "Dossier");
    }

    /** One answer as it arrives. */
    private static final class Fetch {
        private final CompletableFuture<String> text = new CompletableFuture<>();
        private final Buffer body = Buffer.buffer();
        private volatile @Nullable HttpClientRequest request;
        private int lines;

        void send(HttpClientRequest ready) {
            request = ready;
            if (text.isDone()) {
                hangUp();
            } else {
                ready.send().onSuccess(this::receive).onFailure(this::fail);
            }
        }

        private void receive(HttpClientResponse response) {
            if (response.statusCode() >= 300 && response.statusCode() < 400) {
                fail(new CalendarUnreadable(CalendarFault.REDIRECT));
            } else if (response.statusCode() != 200) {
                fail(new CalendarUnreadable(CalendarFault.REFUSED));
            } else {
                response.handler(this::add)
                        .exceptionHandler(this::fail)
                        .endHandler(end -> text.complete(body.toString(StandardCharsets.UTF_8)));
            }
        }

        private void add(Buffer part) {
            for (int i = 0; i < part.length(); i++) {
                lines += part.getByte(i) == '\n' ? 1 : 0;
            }
            if (body.length() + part.length() > MOST_BYTES) {
                fail(new CalendarUnreadable(CalendarFault.TOO_LARGE));
            } else if (lines > MOST_LINES) {
                fail(new CalendarUnreadable(CalendarFault.TOO_LONG));
            } else {
                body.appendBuffer(part);
            }
        }

        void fail(Throwable cause) {
            text.completeExceptionally(cause);
            hangUp();
        }

        void hangUp() {
            text.completeExceptionally(new CalendarUnreadable(CalendarFault.TIMEOUT));
            var open = request;
            if (open != null) {
                open.connection().close();
            }
        }
    }
}
