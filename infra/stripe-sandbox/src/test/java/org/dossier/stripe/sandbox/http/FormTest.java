package org.dossier.stripe.sandbox.http;

import org.junit.jupiter.api.Test;

import org.dossier.stripe.sandbox.schema.Parameters;
import org.dossier.stripe.sandbox.schema.Schema;
import org.dossier.stripe.sandbox.store.Json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FormTest {

    private static final Parameters PARAMETERS = new Parameters(Schema.load());

    private static String read(String root, String form) {
        return Json.compact(PARAMETERS.read(root, Form.parse(form)));
    }

    private static String refusal(String root, String form) {
        var error = assertThrows(ApiError.class, () -> read(root, form));
        return error.status() + " "
                + new String(error.answer().body(), java.nio.charset.StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }

    @Test
    void bracketsBecomeArraysAndObjectsWithTheirTypes() {
        assertEquals(
                """
                {"mode":"subscription","line_items":[{"price":"price_1","quantity":2},{"price":"price_2"}],\
                "metadata":{"0":"zero","a b":"c&d"},"allow_promotion_codes":false}""",
                read(
                        "p_checkout",
                        "mode=subscription&line_items[1][price]=price_2&line_items[0][price]=price_1"
                                + "&line_items%5B0%5D%5Bquantity%5D=2&metadata[0]=zero&metadata[a+b]=c%26d"
                                + "&allow_promotion_codes=false"));
    }

    @Test
    void emptyBracketsAppend() {
        assertEquals("{\"lookup_keys\":[\"a\",\"b\"]}", read("p_price_list", "lookup_keys[]=a&lookup_keys[]=b"));
    }

    @Test
    void anEmptyValueUnsetsWhatCanBeUnset() {
        assertEquals("{\"cancel_at\":\"\"}", read("p_sub_update", "cancel_at="));
        assertTrue(refusal("p_customer", "email=").contains("parameter_invalid_empty"));
    }

    @Test
    void anUnknownParameterIsRefusedByItsPath() {
        var refusal = refusal("p_checkout", "line_items[0][colour]=blue");
        assertTrue(refusal.startsWith("400 "), refusal);
        assertTrue(refusal.contains("\"code\": \"parameter_unknown\""), refusal);
        assertTrue(refusal.contains("\"param\": \"line_items[0][colour]\""), refusal);
    }

    @Test
    void aWrongTypeIsRefused() {
        assertTrue(refusal("p_sub_list", "limit=many").contains("parameter_invalid_integer"));
        assertTrue(refusal("p_sub_update", "cancel_at_period_end=perhaps").contains("Invalid boolean: perhaps"));
        assertTrue(refusal("p_checkout", "mode=gift").contains("must be one of"));
    }
}
