package org.dossier.booking.consultations.availability;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A28, R16: nothing but public servers is asked, and no answer keeps us. */
class FetchCalendarTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final String LINE = "X-LINE:0123456789\r\n";

    private CalendarServer server;

    @BeforeEach
    void start() {
        server = new CalendarServer();
        server.answers("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    /** As in production: each of these would reach the canary, or somebody else inside, if it were asked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "https://127.0.0.1:PORT/",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://localhost:PORT/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0177.0.0.1/",
                "https://0.0.0.0/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[64:ff9b:1::7f00:1]/",
                "https://[2002:7f00:1::1]/",
                "https://[2001:0:7f00:1::]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[fe80::1]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/",
                "https://10.0.0.1/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://192.0.0.192/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://240.0.0.1/",
                "https://255.255.255.255/",
                "https://user@127.0.0.1/",
                "https://example.org@127.0.0.1:PORT/",
                "https://127.0.0.1:PORT#@example.org/",
                "https://127.0.0.1:PORT\\@example.org/",
                "http://example.org/",
                "file:///etc/passwd",
                "ftp://127.0.0.1/",
                "gopher://127.0.0.1:PORT/_GET",
                "jar:https://127.0.0.1!/",
                "data:text/calendar,BEGIN:VCALENDAR",
                "//127.0.0.1:PORT/",
                "127.0.0.1:PORT",
                "webcal://127.0.0.1:PORT/",
                "webcal://127.0.0.1/",
                "https://",
                "https:///x",
                ""
            })
    void nothingInsideIsAsked(String address) {
        var fetch = new FetchCalendar(VERTX, InetAddress::getAllByName, Duration.ofSeconds(3), false);
        var refused = catchThrowableOfType(
                CalendarUnreadable.class, () -> fetch.fetch(address.replace("PORT", String.valueOf(server.port()))));
        assertThat(refused.fault()).isIn(CalendarFault.ADDRESS, CalendarFault.INSIDE);
        assertThat(server.hits()).isZero();
    }

    @Test
    void aNameThatStandsForAPublicAndAnInnerAddressIsRefused() {
        var refused = fault(host -> addresses("93.184.215.14", "127.0.0.1"));
        assertThat(refused).isEqualTo(CalendarFault.INSIDE);
        assertThat(server.hits()).isZero();
    }

    /** DNS rebinding: the name is resolved once, and the connection goes to what was checked. */
    @Test
    void theCheckedAddressIsTheOneThatIsConnectedTo() throws CalendarUnreadable {
        var asked = new AtomicInteger();
        CalendarAddress.Resolver resolver = host -> {
            asked.incrementAndGet();
            return addresses("127.0.0.1");
        };
        var fetch = new FetchCalendar(VERTX, resolver, Duration.ofSeconds(5), true);
        var text = fetch.fetch("http://calendar.invalid:" + server.port() + "/");
        assertThat(text).startsWith("BEGIN:VCALENDAR");
        assertThat(asked).hasValue(1);
    }

    @Test
    void noRedirectIsFollowed() {
        try (var canary = new CalendarServer()) {
            server.redirectsTo(canary.address());
            assertThat(faultOf(Duration.ofSeconds(5))).isEqualTo(CalendarFault.REDIRECT);
            assertThat(canary.hits()).isZero();
        }
    }

    @Test
    void aCalendarThatNeverEndsEnds() {
        server.neverEnds("X");
        var start = System.nanoTime();
        assertThat(faultOf(Duration.ofSeconds(1))).isEqualTo(CalendarFault.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void aFloodEndsAtAMegabyte() {
        server.neverEnds("X".repeat(64 * 1024));
        assertThat(faultOf(Duration.ofSeconds(20))).isEqualTo(CalendarFault.TOO_LARGE);
    }

    @Test
    void tenThousandLinesAreReadAndOneMoreIsNot() throws CalendarUnreadable {
        server.answers(LINE.repeat(10_000));
        var fetch = new FetchCalendar(VERTX, InetAddress::getAllByName, Duration.ofSeconds(10), true);
        assertThat(fetch.fetch(server.address())).hasSize(LINE.length() * 10_000);
        server.answers(LINE.repeat(10_001));
        assertThat(faultOf(Duration.ofSeconds(10))).isEqualTo(CalendarFault.TOO_LONG);
    }

    @Test
    void anErrorAndSilenceAreToldApart() {
        server.fails();
        assertThat(faultOf(Duration.ofSeconds(5))).isEqualTo(CalendarFault.REFUSED);
        server.close();
        assertThat(faultOf(Duration.ofSeconds(5))).isEqualTo(CalendarFault.UNREACHABLE);
        server = new CalendarServer();
    }

    private CalendarFault faultOf(Duration timeout) {
        var fetch = new FetchCalendar(VERTX, InetAddress::getAllByName, timeout, true);
        return catchThrowableOfType(CalendarUnreadable.class, () -> fetch.fetch(server.address()))
                .fault();
    }

    private static CalendarFault fault(CalendarAddress.Resolver resolver) {
        var fetch = new FetchCalendar(VERTX, resolver, Duration.ofSeconds(3), false);
        return catchThrowableOfType(CalendarUnreadable.class, () -> fetch.fetch("https://calendar.example/"))
                .fault();
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        return List.of(literals).stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }
}
