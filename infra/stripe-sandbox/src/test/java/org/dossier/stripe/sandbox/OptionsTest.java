package org.dossier.stripe.sandbox;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OptionsTest {

    private static String refusal(String... arguments) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> Options.parse(arguments))
                .getMessage());
    }

    @Test
    void optionsTakeTheirValueAfterASpaceOrAnEqualsSign() {
        var options = Options.parse("--port", "21100", "--public-url=http://localhost:1");
        assertEquals(21100, options.port());
        assertEquals("http://localhost:1", options.publicUrl());
    }

    @Test
    void aLiveKeyIsRefused() {
        assertTrue(refusal("--api-key", "sk_live_x").contains("sk_test_"));
    }

    @Test
    void whatIsUnknownOrIncompleteIsRefused() {
        assertTrue(refusal("--colour", "blue").contains("Unknown option"));
        assertTrue(refusal("--port").contains("lacks its value"));
        assertTrue(refusal("--webhook-url", "http://localhost:1").contains("--webhook-secret"));
    }
}
