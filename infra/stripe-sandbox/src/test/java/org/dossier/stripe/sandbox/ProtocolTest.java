package org.dossier.stripe.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.PriceListParams;
import com.stripe.param.ProductCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProtocolTest {

    @TempDir
    Path data;

    private Running running;

    @BeforeEach
    void start() {
        running = Running.on(data);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private Customer create(String email, int retries, String key) throws StripeException {
        return running.stripe(retries)
                .v1()
                .customers()
                .create(
                        CustomerCreateParams.builder().setEmail(email).build(),
                        RequestOptions.builder().setIdempotencyKey(key).build());
    }

    private int customers() throws StripeException {
        return running.stripe().v1().customers().list().getData().size();
    }

    @Test
    void theSameKeyAndParametersReplayTheFirstAnswer() throws Exception {
        var first = create("ana@example.org", 0, "key-1");
        var second = create("ana@example.org", 0, "key-1");
        assertEquals(first.getId(), second.getId());
        assertEquals(
                "true",
                second.getLastResponse()
                        .headers()
                        .firstValue("Idempotent-Replayed")
                        .orElse(""));
        assertEquals(1, customers());
    }

    @Test
    void theSameKeyWithOtherParametersIsAnError() throws Exception {
        create("ana@example.org", 0, "key-1");
        assertThrows(IdempotencyException.class, () -> create("ben@example.org", 0, "key-1"));
        assertEquals(1, customers());
    }

    @Test
    void aKeyIsForgottenAfterADay() throws Exception {
        create("ana@example.org", 0, "key-1");
        running.advanceBy(86_400);
        create("ana@example.org", 0, "key-1");
        assertEquals(2, customers());
    }

    @Test
    void aValidationFailureIsNotKeptUnderItsKey() {
        var headers = new String[] {"Idempotency-Key", "key-2"};
        assertEquals(
                400,
                running.call("POST", "/v1/customers", "colour=blue", headers).status());
        assertEquals(
                200, running.call("POST", "/v1/customers", "name=Ana", headers).status());
    }

    /** F21: Stripe commits, and the client gives up waiting; stripe-java asks again by itself. */
    @Test
    void aTimeoutAfterTheCommitIsHealedByARetryWithTheSameKey() throws Exception {
        running.sim("faults", "mode", "timeout_after_commit", "path", "/v1/customers", "seconds", "60");
        var impatient = com.stripe.StripeClient.builder()
                .setApiKey(Running.KEY)
                .setApiBase(running.address())
                .setReadTimeout(3000)
                .setMaxNetworkRetries(2)
                .build();
        var customer = impatient
                .v1()
                .customers()
                .create(CustomerCreateParams.builder()
                        .setEmail("ana@example.org")
                        .build());
        assertEquals("ana@example.org", customer.getEmail());
        assertEquals(1, customers());
    }

    /**
     * F21: Stripe commits, and the connection drops. stripe-java does not ask again after that; the JDK does once, so
     * two faults are needed to see it.
     */
    @Test
    void aDropAfterTheCommitIsHealedByTheCallersOwnRetryWithTheSameKey() throws Exception {
        running.sim("faults", "mode", "timeout_after_commit", "path", "/v1/customers", "method", "POST", "count", "2");
        assertThrows(com.stripe.exception.ApiConnectionException.class, () -> create("ana@example.org", 2, "key-3"));
        assertEquals(1, customers());
        running.sim("reset-faults");
        create("ana@example.org", 0, "key-3");
        assertEquals(1, customers());
    }

    @Test
    void aTimeoutBeforeTheCommitLeavesNothing() throws Exception {
        running.sim("faults", "mode", "timeout_before", "path", "/v1/customers", "method", "POST", "count", "2");
        assertThrows(StripeException.class, () -> create("ana@example.org", 0, "key-4"));
        assertEquals(0, customers());
    }

    /** F21: Stripe answers 500 after charging; the same key gives the same 500. */
    @Test
    void anErrorAfterTheCommitIsReplayedAndTheObjectIsThere() throws Exception {
        running.sim("faults", "mode", "error_500_after_commit", "path", "/v1/customers", "method", "POST");
        assertThrows(ApiException.class, () -> create("ana@example.org", 0, "key-5"));
        assertThrows(ApiException.class, () -> create("ana@example.org", 0, "key-5"));
        assertEquals(1, customers());
    }

    @Test
    void aFaultOfJustOnePathLeavesThoseBelowItAlone() throws Exception {
        var ana = create("ana@example.org", 0, "key-exact");
        running.sim("faults", "mode", "error_500", "path", "/v1/customers$", "method", "POST");
        assertEquals(
                200,
                running.call("POST", "/v1/customers/" + ana.getId(), "name=Ana").status());
        assertEquals(500, running.call("POST", "/v1/customers", "name=Ben").status());
    }

    @Test
    void anErrorBeforeTheCommitIsReplayedTooUntilTheKeyChanges() throws Exception {
        running.sim("faults", "mode", "error_500", "path", "/v1/customers", "method", "POST");
        assertThrows(ApiException.class, () -> create("ana@example.org", 0, "key-5"));
        assertThrows(ApiException.class, () -> create("ana@example.org", 0, "key-5"));
        assertEquals(0, customers());
        create("ana@example.org", 0, "key-5-again");
        assertEquals(1, customers());
    }

    @Test
    void conflictsAndRateLimitsLastAsLongAsAskedFor() throws Exception {
        running.sim("faults", "mode", "rate_limit_429", "path", "/v1/customers", "count", "1");
        assertThrows(RateLimitException.class, () -> create("ana@example.org", 0, "key-6"));
        running.sim("faults", "mode", "conflict_409", "path", "/v1/customers", "count", "2");
        assertEquals("ana@example.org", create("ana@example.org", 2, "key-7").getEmail());
    }

    @Test
    void aWrongKeyIsUnauthorized() {
        var stranger = com.stripe.StripeClient.builder()
                .setApiKey("sk_test_other")
                .setApiBase(running.address())
                .build();
        assertThrows(
                AuthenticationException.class, () -> stranger.v1().customers().list());
        assertEquals(401, running.get("/v1/customers").status());
    }

    @Test
    void anotherVersionIsRefused() {
        var answer = running.call("GET", "/v1/customers", "", "Stripe-Version", "2026-09-30.endive");
        assertEquals(400, answer.status());
        assertTrue(answer.text().contains("sim_unsupported"));
    }

    @Test
    void anUnknownParameterIsRefusedInStripesWords() {
        var answer = running.call("POST", "/v1/customers", "colour=blue");
        assertEquals(400, answer.status());
        var error = answer.json().getAsJsonObject("error");
        assertEquals("parameter_unknown", error.get("code").getAsString());
        assertEquals("colour", error.get("param").getAsString());
        assertTrue(answer.header("Request-Id").startsWith("req_"));
    }

    @Test
    void whatIsNotImplementedIsRefusedLoudlyAndCounted() throws Exception {
        assertEquals(400, running.call("GET", "/v1/payouts", "").status());
        var order = running.order(running.monthly())
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .build();
        var error = assertThrows(
                InvalidRequestException.class,
                () -> running.stripe().v1().checkout().sessions().create(order));
        assertEquals("sim_unsupported", error.getCode());
        assertEquals("payment_method_types[0]", error.getParam());
        var counted = running.simState("unsupported");
        assertEquals(2, counted.get("count").getAsInt());
        assertTrue(counted.toString().contains("GET /v1/payouts"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var error = assertThrows(
                InvalidRequestException.class,
                () -> running.stripe().v1().customers().retrieve("cus_none"));
        assertEquals(404, error.getStatusCode());
        assertEquals("resource_missing", error.getCode());
        assertEquals("No such customer: 'cus_none'", error.getUserMessage());
    }

    @Test
    void metadataMergesAndAnEmptyValueRemoves() throws Exception {
        var customer = running.stripe()
                .v1()
                .customers()
                .create(CustomerCreateParams.builder()
                        .putAllMetadata(Map.of("a", "1", "b", "2"))
                        .setPhone("123")
                        .build());
        var updated = running.stripe()
                .v1()
                .customers()
                .update(
                        customer.getId(),
                        CustomerUpdateParams.builder()
                                .putMetadata("a", "")
                                .putMetadata("c", "3")
                                .setPhone(com.stripe.param.common.EmptyParam.EMPTY)
                                .build());
        assertEquals(Map.of("b", "2", "c", "3"), updated.getMetadata());
        assertNull(updated.getPhone());
    }

    @Test
    void cursorsWalkThroughAllWithoutOneTwiceOrMissing() throws Exception {
        for (var i : IntStream.range(0, 25).toArray()) {
            create("reader" + i + "@example.org", 0, "page-" + i);
        }
        var first = running.stripe().v1().customers().list();
        assertEquals(10, first.getData().size());
        assertEquals("reader24@example.org", first.getData().getFirst().getEmail());
        assertEquals(true, first.getHasMore());
        var emails = new java.util.ArrayList<String>();
        running.stripe()
                .v1()
                .customers()
                .list(CustomerListParams.builder().setLimit(7L).build())
                .autoPagingIterable()
                .forEach(customer -> emails.add(customer.getEmail()));
        assertEquals(25, emails.stream().distinct().count());
        assertEquals(25, emails.size());
        var before = running.stripe()
                .v1()
                .customers()
                .list(CustomerListParams.builder()
                        .setEndingBefore(first.getData().get(9).getId())
                        .setLimit(3L)
                        .build());
        assertEquals(
                List.of("reader18@example.org", "reader17@example.org", "reader16@example.org"),
                before.getData().stream().map(Customer::getEmail).toList());
    }

    @Test
    void pricesAreFoundByLookupKeyWithTheirProduct() throws Exception {
        var product = running.stripe()
                .v1()
                .products()
                .create(ProductCreateParams.builder().setName("Eurasia").build());
        running.call(
                "POST",
                "/v1/prices",
                "currency=eur&unit_amount=1900&recurring[interval]=month&lookup_key=eurasia&product="
                        + product.getId());
        var found = running.stripe()
                .v1()
                .prices()
                .list(PriceListParams.builder()
                        .addLookupKey("eurasia")
                        .addExpand("data.product")
                        .build())
                .getData();
        assertEquals("Eurasia", found.getFirst().getProductObject().getName());
        var taken = running.call(
                "POST", "/v1/prices", "currency=eur&unit_amount=1&lookup_key=eurasia&product=" + product.getId());
        assertTrue(taken.text().contains("already uses that lookup key"));
    }

    @Test
    void expandingWhatCannotBeExpandedOrTooDeepIsRefused() throws Exception {
        var customer = create("ana@example.org", 0, "key-8");
        var path = "/v1/customers/" + customer.getId() + "?expand[]=";
        assertTrue(running.call("GET", path + "email", "").text().contains("cannot be expanded"));
        assertTrue(running.call("GET", path + "a.b.c.d.e", "").text().contains("more than 4 levels"));
    }

    @Test
    void aResetForgetsCustomersAndTheAdvancedClock() throws Exception {
        create("ana@example.org", 0, "key-9");
        running.advanceBy(86_400);
        running.sim("reset");
        assertEquals(0, customers());
        long now = running.simState("clock").get("now").getAsLong();
        assertTrue(Math.abs(now - System.currentTimeMillis() / 1000) < 60);
        assertNotEquals("", create("ana@example.org", 0, "key-9").getId());
    }

    @Test
    void theIndexPageShowsWhatWasPaid() throws Exception {
        running.paid();
        var page = running.get("/");
        assertEquals(200, page.status());
        assertTrue(page.text().contains("ana@example.org"));
        assertTrue(page.text().contains("EUR 49.00"));
    }

    @Test
    void whatPeopleTypeIsShownAsTextOnly() throws Exception {
        create("<b>x</b>@example.org", 0, "key-10");
        assertTrue(running.get("/").text().contains("&lt;b&gt;x&lt;/b&gt;@example.org"));
    }
}
