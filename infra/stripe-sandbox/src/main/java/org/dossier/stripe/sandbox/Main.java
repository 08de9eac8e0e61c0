package org.dossier.stripe.sandbox;

/** Starts the sandbox from the command line. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        try {
            var sandbox = Sandbox.start(Options.parse(arguments));
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
            System.out.println("Stripe sandbox is ready: http://localhost:" + sandbox.port());
        } catch (RuntimeException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            System.err.println("The Stripe sandbox cannot start: " + cause.getMessage());
            System.exit(1);
        }
    }
}
