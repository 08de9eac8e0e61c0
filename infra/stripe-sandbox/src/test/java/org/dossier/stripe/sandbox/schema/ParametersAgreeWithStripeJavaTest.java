package org.dossier.stripe.sandbox.schema;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.google.gson.annotations.SerializedName;
import com.stripe.Stripe;
import com.stripe.model.Event;
import com.stripe.model.WebhookEndpoint;
import com.stripe.net.ApiRequestParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.checkout.SessionCreateParams;
import org.junit.jupiter.api.Test;

import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Templates;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ParametersAgreeWithStripeJavaTest {

    @Test
    void theVersionIsTheOneThatStripeJavaPins() {
        assertEquals(Stripe.API_VERSION, Schema.VERSION);
    }

    @Test
    void theParametersFileIsWhatStripeJavaDeclares() throws Exception {
        assertEquals(StripeJavaParameters.derive(), Json.parse(Templates.resource("/stripe/parameters.json")));
    }

    @Test
    void theWrittenOutObjectsHaveTheFieldsOfStripeJava() {
        assertEquals(modelFields(Event.class), rootFields("event"));
        assertEquals(modelFields(WebhookEndpoint.class), rootFields("webhook_endpoint"));
    }

    @Test
    void theDerivedSchemaAgreesOnTheParametersOfCheckoutRefundsAndSubscriptionUpdates() {
        assertEquals(parameterFields(SessionCreateParams.class), rootFields("p_checkout"));
        assertEquals(parameterFields(RefundCreateParams.class), rootFields("p_refund"));
        assertEquals(parameterFields(SubscriptionUpdateParams.class), rootFields("p_sub_update"));
    }

    private static TreeSet<String> rootFields(String root) {
        var schema = Schema.load();
        return new TreeSet<>(
                schema.resolve(schema.root(root)).getAsJsonObject("properties").keySet());
    }

    private static TreeSet<String> parameterFields(Class<? extends ApiRequestParams> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(SerializedName.class))
                .map(field -> field.getAnnotation(SerializedName.class).value())
                .filter(name -> !name.equals("_stripe_java_extra_param_key"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> modelFields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(SerializedName.class))
                .map(field -> field.getAnnotation(SerializedName.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
