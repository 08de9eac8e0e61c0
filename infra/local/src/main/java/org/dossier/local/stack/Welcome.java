package org.dossier.local.stack;

import java.time.Duration;
import java.util.Locale;

/** The last lines of a start: where to go and who to be. */
record Welcome(Settings settings) {

    String text(Duration took) {
        var ports = settings.ports();
        var text = new StringBuilder("\n");
        text.append(settings.infraOnly() ? "" : "Dossier is ready: " + ports.publicUrl() + "\n");
        text.append(
                settings.infraOnly()
                        ? "The infrastructure is ready; the applications' settings are in "
                                + settings.data().of("development") + "\n"
                        : "");
        text.append(String.format(Locale.ROOT, "after %.1f s%n%n", took.toMillis() / 1000.0));
        if (settings.data().demo()) {
            text.append(PEOPLE);
        }
        text.append("  Mail       ").append(ports.mailPageUrl()).append('\n');
        text.append("  Payments   ")
                .append(settings.stripe().sandbox() ? ports.stripeSandboxUrl() : "the real Stripe")
                .append('\n');
        text.append("  Logs       ").append(settings.data().of("logs")).append('\n');
        return text.toString();
    }

    private static final String PEOPLE = """
              Sign in as ana@example.org    a subscriber
                         ben@example.org    signed in, without a plan
                         lea@example.org    whose plan has lapsed
                         edith@example.org  an editor
                         amir@example.org   an account manager
                         ada@example.org    an administrator
              Password   dossier-demo-2026
              Staff are asked for a code as well: ./dossier code, or an authenticator app with
                         %s
            """.formatted(OneTimeCode.DEMO.secret());
}
