package org.dossier.stripe.sandbox.pages;

import java.util.Map;

/** The fields of a card, and the list of cards that the sandbox takes. */
public final class CardFields {

    private CardFields() {}

    public static String of(String expiry, String name, Map<String, String> problems) {
        return Html.field("number", "Card number", "", "inputmode=\"numeric\" autocomplete=\"off\"", problems)
                + "<div class=\"pair\">\n"
                + Html.field("expiry", "Expiry (MM / YY)", expiry, "autocomplete=\"off\"", problems)
                + Html.field("cvc", "CVC (3 or 4 digits)", "", "inputmode=\"numeric\" autocomplete=\"off\"", problems)
                + "</div>\n"
                + Html.field("name", "Name on card", name, "autocomplete=\"name\"", problems);
    }

    public static String testCards() {
        return """
                <details><summary>Test cards</summary>
                <div class="scroll"><table><thead><tr><th scope="col">Number</th><th scope="col">What happens</th></tr></thead><tbody>
                <tr><td><code>4242 4242 4242 4242</code></td><td>pays</td></tr>
                <tr><td><code>5555 5555 5555 4444</code></td><td>pays (Mastercard)</td></tr>
                <tr><td><code>4000 0025 0000 3155</code></td><td>asks for 3-D Secure once</td></tr>
                <tr><td><code>4000 0027 6000 3184</code></td><td>asks for 3-D Secure each time; renewals fail</td></tr>
                <tr><td><code>4000 0000 0000 0002</code></td><td>is declined</td></tr>
                <tr><td><code>4000 0000 0000 9995</code></td><td>is declined: insufficient funds</td></tr>
                <tr><td><code>4000 0000 0000 0069</code></td><td>is declined: expired</td></tr>
                <tr><td><code>4000 0000 0000 0127</code></td><td>is declined: wrong security code</td></tr>
                <tr><td><code>4000 0000 0000 0119</code></td><td>is declined: processing error</td></tr>
                <tr><td><code>4000 0000 0000 0341</code></td><td>can be saved; every charge fails</td></tr>
                </tbody></table></div>
                <p>Any future expiry date and any three digits will do.</p></details>
                """;
    }
}
