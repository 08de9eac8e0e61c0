package org.dossier.stripe.sandbox.schema;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.annotations.SerializedName;
import com.stripe.net.ApiRequestParams;
import com.stripe.param.ChargeListParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.CustomerListPaymentMethodsParams;
import com.stripe.param.CustomerRetrieveParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.InvoicePaymentListParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentMethodListParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.PriceListParams;
import com.stripe.param.PriceUpdateParams;
import com.stripe.param.ProductCreateParams;
import com.stripe.param.ProductListParams;
import com.stripe.param.ProductUpdateParams;
import com.stripe.param.RefundCancelParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.RefundUpdateParams;
import com.stripe.param.SubscriptionItemListParams;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointListParams;
import com.stripe.param.WebhookEndpointUpdateParams;
import com.stripe.param.billingportal.ConfigurationListParams;
import com.stripe.param.checkout.SessionListLineItemsParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionUpdateParams;

import org.dossier.stripe.sandbox.store.Json;

/** Derives the types of parameters from stripe-java's classes. Its main method writes them into the module. */
final class StripeJavaParameters {

    private static final Map<String, Class<?>> ROOTS = new LinkedHashMap<>();

    static {
        ROOTS.put("p_retrieve", CustomerRetrieveParams.class);
        ROOTS.put("p_customer_update", CustomerUpdateParams.class);
        ROOTS.put("p_customer_list", CustomerListParams.class);
        ROOTS.put("p_customer_payment_methods", CustomerListPaymentMethodsParams.class);
        ROOTS.put("p_payment_method_list", PaymentMethodListParams.class);
        ROOTS.put("p_product_create", ProductCreateParams.class);
        ROOTS.put("p_product_update", ProductUpdateParams.class);
        ROOTS.put("p_product_list", ProductListParams.class);
        ROOTS.put("p_price_create", PriceCreateParams.class);
        ROOTS.put("p_price_update", PriceUpdateParams.class);
        ROOTS.put("p_price_list", PriceListParams.class);
        ROOTS.put("p_session_list", SessionListParams.class);
        ROOTS.put("p_session_update", SessionUpdateParams.class);
        ROOTS.put("p_session_line_items", SessionListLineItemsParams.class);
        ROOTS.put("p_subscription_item_list", SubscriptionItemListParams.class);
        ROOTS.put("p_invoice_list", InvoiceListParams.class);
        ROOTS.put("p_invoice_payment_list", InvoicePaymentListParams.class);
        ROOTS.put("p_payment_intent_list", PaymentIntentListParams.class);
        ROOTS.put("p_charge_list", ChargeListParams.class);
        ROOTS.put("p_refund_list", RefundListParams.class);
        ROOTS.put("p_refund_update", RefundUpdateParams.class);
        ROOTS.put("p_refund_cancel", RefundCancelParams.class);
        ROOTS.put("p_dispute_list", DisputeListParams.class);
        ROOTS.put("p_portal_configuration_create", com.stripe.param.billingportal.ConfigurationCreateParams.class);
        ROOTS.put("p_portal_configuration_update", com.stripe.param.billingportal.ConfigurationUpdateParams.class);
        ROOTS.put("p_portal_configuration_list", ConfigurationListParams.class);
        ROOTS.put("p_event_list", EventListParams.class);
        ROOTS.put("p_webhook_endpoint_create", WebhookEndpointCreateParams.class);
        ROOTS.put("p_webhook_endpoint_update", WebhookEndpointUpdateParams.class);
        ROOTS.put("p_webhook_endpoint_list", WebhookEndpointListParams.class);
    }

    private StripeJavaParameters() {}

    public static void main(String[] args) throws Exception {
        Files.writeString(Path.of(args[0]), Json.compact(derive()).replace("},\"p_", "},\n\"p_") + "\n");
    }

    static JsonObject derive() throws ReflectiveOperationException {
        var roots = new JsonObject();
        for (var root : ROOTS.entrySet()) {
            roots.add(root.getKey(), object(root.getValue()));
        }
        return roots;
    }

    private static JsonObject object(Class<?> type) throws ReflectiveOperationException {
        var properties = new JsonObject();
        var fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(SerializedName.class))
                .filter(field -> !field.getName().equals("extraParams"))
                .sorted(Comparator.comparing(Field::getName))
                .toList();
        for (var field : fields) {
            properties.add(field.getAnnotation(SerializedName.class).value(), field(type, field));
        }
        return Json.object("type", "object", "properties", properties, "additionalProperties", false);
    }

    /** A field declared as Object or EnumParam takes what the builder's methods of its name take. */
    private static JsonObject field(Class<?> owner, Field field) throws ReflectiveOperationException {
        if (field.getType() != Object.class && field.getType() != ApiRequestParams.EnumParam.class) {
            return type(field.getGenericType());
        }
        var builder = Arrays.stream(owner.getDeclaredClasses())
                .filter(inner -> inner.getSimpleName().equals("Builder"))
                .findFirst()
                .orElseThrow();
        var alternatives = new ArrayList<JsonObject>();
        for (var taken : takenBy(builder, field.getName())) {
            alternatives.addAll(taken == com.stripe.param.common.EmptyParam.class ? empty() : List.of(type(taken)));
        }
        return Json.object("anyOf", Json.array(alternatives.stream().distinct().toList()));
    }

    private static List<JsonObject> empty() {
        return List.of(Json.object("type", "null"), Json.object("enum", Json.array(List.of(""))));
    }

    private static List<Type> takenBy(Class<?> builder, String name) {
        return Stream.of(builder.getDeclaredMethods())
                .filter(method ->
                        method.getName().equals("set" + Character.toUpperCase(name.charAt(0)) + name.substring(1)))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                .map(Method::getGenericParameterTypes)
                .map(types -> types[0])
                .sorted(Comparator.comparing(Type::getTypeName))
                .toList();
    }

    private static JsonObject type(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class ? map() : list(generic);
        }
        var plain = (Class<?>) type;
        if (plain == Long.class || plain == Integer.class) {
            return Json.object("type", "number");
        }
        if (plain == Boolean.class || plain == boolean.class) {
            return Json.object("type", "boolean");
        }
        if (plain == String.class || plain == BigDecimal.class || plain == Object.class) {
            return Json.object("type", "string");
        }
        return plain.isEnum() ? choice(plain) : object(plain);
    }

    private static JsonObject map() {
        return Json.object(
                "type", "object", "properties", Json.object(), "additionalProperties", Json.object("type", "string"));
    }

    private static JsonObject list(ParameterizedType list) throws ReflectiveOperationException {
        return Json.object("type", "array", "items", type(list.getActualTypeArguments()[0]));
    }

    private static JsonObject choice(Class<?> type) {
        var values = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((ApiRequestParams.EnumParam) constant).getValue())
                .toList();
        return Json.object("enum", Json.array(values));
    }
}
