package org.dossier.stripe.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** kill -9 of the sandbox loses nothing that it acknowledged. */
class SurvivesKillTest {

    @TempDir
    Path data;

    private static final class Child implements AutoCloseable {

        private final Process process;
        private final int port;

        Child(Path data, int port) throws IOException, InterruptedException {
            this.port = port;
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            process = new ProcessBuilder(
                            java,
                            "-Xmx96m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.dossier.stripe.sandbox.Main",
                            "--port",
                            String.valueOf(port),
                            "--data",
                            data.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolveSibling("child.log").toFile())
                    .start();
            awaitReady(data);
        }

        private void awaitReady(Path data) throws IOException, InterruptedException {
            var health = HttpRequest.newBuilder(URI.create(address() + "/_sim/health"))
                    .build();
            for (int i = 0; i < 300 && process.isAlive(); i++) {
                try {
                    HttpClient.newHttpClient().send(health, HttpResponse.BodyHandlers.discarding());
                    return;
                } catch (IOException notYet) {
                    Thread.sleep(100);
                }
            }
            throw new AssertionError(Files.readString(data.resolveSibling("child.log")));
        }

        String address() {
            return "http://localhost:" + port;
        }

        StripeClient stripe() {
            return StripeClient.builder()
                    .setApiKey(Running.KEY)
                    .setApiBase(address())
                    .setMaxNetworkRetries(0)
                    .build();
        }

        void kill() throws InterruptedException {
            process.destroyForcibly();
            assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        }

        @Override
        public void close() throws InterruptedException {
            kill();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Customer create(Child child, int number) throws StripeException {
        return child.stripe()
                .v1()
                .customers()
                .create(
                        CustomerCreateParams.builder()
                                .setEmail("reader" + number + "@example.org")
                                .build(),
                        RequestOptions.builder()
                                .setIdempotencyKey("reader-" + number)
                                .build());
    }

    private static List<String> customers(Child child) throws StripeException {
        var found = new ArrayList<String>();
        child.stripe()
                .v1()
                .customers()
                .list(CustomerListParams.builder().setLimit(100L).build())
                .autoPagingIterable()
                .forEach(customer -> found.add(customer.getId()));
        return found;
    }

    @Test
    void whatWasAcknowledgedIsThereAfterAKillInTheMiddleOfWork() throws Exception {
        var acknowledged = new ArrayList<String>();
        int port = freePort();
        var child = new Child(data.resolve("state"), port);
        var enough = new CountDownLatch(20);
        var killer = new Thread(() -> {
            try {
                enough.await();
                child.kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        killer.start();
        int number = 0;
        try {
            while (number < 100_000) {
                acknowledged.add(create(child, number).getId());
                number++;
                enough.countDown();
            }
        } catch (StripeException killed) {
            // The call that the kill cut off may or may not have been kept; its key decides below.
        }
        killer.join();
        assertTrue(acknowledged.size() >= 20);
        try (var again = new Child(data.resolve("state"), port)) {
            assertTrue(customers(again).containsAll(acknowledged));
            assertEquals(acknowledged.getLast(), create(again, number - 1).getId());
            var retried = create(again, number).getId();
            assertEquals(1, customers(again).stream().filter(retried::equals).count());
            assertEquals(acknowledged.size() + 1, customers(again).size());
        }
    }

    @Test
    void anUnfinishedLastLineIsDroppedAndWritingGoesOn() throws Exception {
        var state = data.resolve("state");
        try (var running = Running.on(state)) {
            running.monthly();
        }
        Files.write(
                state.resolve("journal.jsonl"),
                "{\"CUSTOMER\":{\"cus_half".getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.APPEND);
        for (int i = 0; i < 2; i++) {
            try (var running = Running.on(state)) {
                assertEquals(
                        1 + i, running.stripe().v1().prices().list().getData().size());
                running.monthly();
            }
        }
    }

    @Test
    void theAdvancedClockIsKept() throws Exception {
        var state = data.resolve("state");
        try (var running = Running.on(state)) {
            running.advanceBy(86_400);
        }
        try (var running = Running.on(state)) {
            long now = running.simState("clock").get("now").getAsLong();
            assertTrue(now >= System.currentTimeMillis() / 1000 + 86_399);
        }
    }

    @Test
    void aWebhookThatWaitedWhenTheProcessEndedIsSentAfterTheRestart() throws Exception {
        var state = data.resolve("state");
        try (var receiver = new Receiver()) {
            try (var running = Running.on(state, receiver.url())) {
                running.sim("webhooks/rules", "action", "delay", "seconds", "600", "count", "9");
                running.monthly();
            }
            try (var running = Running.on(state, receiver.url())) {
                running.advanceBy(601);
                receiver.await("price.created");
            }
        }
    }
}
