package org.dossier.stripe.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

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

        private static final Pattern READY = Pattern.compile("is ready: (http://\\S+)\\s");

        private final Process process;
        private final String address;

        /** Takes a free port by itself and says which. */
        Child(Path data) throws IOException, InterruptedException {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var log = data.resolveSibling("child.log");
            process = new ProcessBuilder(
                            java,
                            "-Xmx96m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.dossier.stripe.sandbox.Main",
                            "--port",
                            "0",
                            "--data",
                            data.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            address = awaitReady(log);
        }

        private String awaitReady(Path log) throws IOException, InterruptedException {
            for (int i = 0; i < 300 && process.isAlive(); i++) {
                var ready = READY.matcher(Files.readString(log));
                if (ready.find()) {
                    return ready.group(1);
                }
                Thread.sleep(100);
            }
            throw new AssertionError(Files.readString(log));
        }

        StripeClient stripe() {
            return StripeClient.builder()
                    .setApiKey(Running.KEY)
                    .setApiBase(address)
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
        var child = new Child(data.resolve("state"));
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
        try (var again = new Child(data.resolve("state"))) {
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
        long before = System.currentTimeMillis() / 1000;
        try (var running = Running.on(state)) {
            running.advanceBy(86_400);
        }
        try (var running = Running.on(state)) {
            long now = running.simState("clock").get("now").getAsLong();
            assertTrue(now >= before + 86_400);
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
