package org.dossier.stripe.sandbox.schema;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Templates;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WalkerTest {

    private static final Schema SCHEMA = Schema.load();

    @Test
    void aPriceAsStripeSendsItHasNoViolation() {
        assertEquals(List.of(), SCHEMA.violations("price", Templates.of("price")));
    }

    @Test
    void aMissingRequiredFieldIsNamed() {
        var price = Templates.of("price");
        price.remove("currency");
        assertEquals(List.of(".currency: required and absent"), SCHEMA.violations("price", price));
    }

    @Test
    void aFieldThatStripeDoesNotHaveIsNamed() {
        var price = Json.set(Templates.of("price"), "colour", "blue");
        assertEquals(List.of(".colour: not a property of this type"), SCHEMA.violations("price", price));
    }

    @Test
    void anEnumIsClosedForWhatTheSandboxSends() {
        var price = Json.set(Templates.of("price"), "type", "sometimes");
        assertEquals(
                List.of(".type: \"sometimes\" is not one of [\"one_time\",\"recurring\"]"),
                SCHEMA.violations("price", price));
    }

    @Test
    void anEmbeddedObjectIsHeldAgainstItsOwnKind() {
        var product = Templates.of("product");
        product.remove("active");
        var price = Json.set(Templates.of("price"), "product", product);
        assertEquals(List.of(".product.active: required and absent"), SCHEMA.violations("price", price));
    }

    @Test
    void eachItemOfAListIsWalked() {
        var price = Json.set(Templates.of("price"), "active", "yes");
        var list = Json.object(
                "object", "list", "data", Json.array(List.of(price)), "has_more", false, "url", "/v1/prices");
        assertEquals(List.of(".data[0].active: \"yes\" is not of type boolean"), SCHEMA.violations("list:price", list));
    }
}
