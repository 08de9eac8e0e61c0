package org.dossier.journeys;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

/** Makes many clients, each registered and signed in, without showing each of them a page. */
final class Buyers {
    private static final String PASSWORD = "a long pass phrase 47";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Stack stack;
    private final Browser browser;

    Buyers(Stack stack, Browser browser) {
        this.stack = stack;
        this.browser = browser;
    }

    List<Buyer> register(int count) {
        return IntStream.range(0, count).mapToObj(n -> register()).toList();
    }

    private Buyer register() {
        var email = "buyer-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        try (var context = browser.newContext()) {
            var client = context.request();
            var login = client.get(stack.url("/login?to=/account/bookings"));
            var form = client.get(address(login, "href=\"([^\"]*registration[^\"]*)\""));
            client.post(
                    address(form, "id=\"kc-register-form\"[^>]*action=\"([^\"]+)\""),
                    form("email", email, "firstName", "Many", "lastName", "Buyers"));
            var confirmed = client.get(new Letters(stack, email).link("Confirm your address"));
            var page = client.post(
                    address(confirmed, "id=\"kc-passwd-update-form\"[^>]*action=\"([^\"]+)\""),
                    form("password-new", PASSWORD, "password-confirm", PASSWORD));
            return new Buyer(stack, email, cookies(context), token(client, page));
        }
    }

    /** A link of a page, as its markup has it. */
    private String address(APIResponse page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page.text());
        if (!found.find()) {
            throw new IllegalStateException("Nothing like " + pattern + " on " + page.url());
        }
        var address = found.group(1).replace("&amp;", "&");
        return address.startsWith("/") ? stack.keycloak(address) : address;
    }

    private String token(APIRequestContext client, APIResponse page) {
        var text = page.url().startsWith(stack.url("/"))
                ? page.text()
                : client.get(stack.url("/account/bookings")).text();
        var token = FORM_TOKEN.matcher(text);
        if (!token.find()) {
            throw new IllegalStateException("Nobody is signed in on " + page.url());
        }
        return token.group(1);
    }

    private String cookies(BrowserContext context) {
        return context.cookies(stack.url("/")).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow();
    }

    private static RequestOptions form(String... pairs) {
        var form = FormData.create();
        for (int i = 0; i < pairs.length; i += 2) {
            form.set(pairs[i], pairs[i + 1]);
        }
        return RequestOptions.create().setForm(form);
    }
}
