package org.dossier.stripe.sandbox.customers;

/** Why a card was refused, with the sentence for the person who pays. */
public record Decline(String code, String declineCode, String message) {

    public static final Decline AUTHENTICATION_REQUIRED = new Decline(
            "authentication_required",
            "authentication_required",
            "Your card was declined. This transaction requires authentication.");

    public static Decline of(String code, String declineCode) {
        return new Decline(code, declineCode, message(code, declineCode));
    }

    private static String message(String code, String declineCode) {
        return switch (code) {
            case "expired_card" -> "Your card has expired.";
            case "incorrect_cvc" -> "Your card's security code is incorrect.";
            case "processing_error" -> "An error occurred while processing your card. Try again in a little bit.";
            default ->
                declineCode.equals("insufficient_funds")
                        ? "Your card has insufficient funds."
                        : "Your card was declined.";
        };
    }
}
