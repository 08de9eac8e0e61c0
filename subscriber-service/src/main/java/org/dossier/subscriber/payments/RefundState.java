package org.dossier.subscriber.payments;

/** Where a refund stands. */
public enum RefundState {
    /** It will be made, or a bank is deciding. */
    REQUESTED,
    /** The money is on its way to the buyer. */
    DONE,
    /** It could not be made, or the bank has sent it back; a person must act. */
    FAILED,
    /** There was nothing to give back, as the payment was never made. */
    VOID;

    boolean canBecome(RefundState next) {
        return switch (this) {
            case REQUESTED -> true;
            case DONE -> next == DONE || next == FAILED;
            // Given up by us, but under way or made after all.
            case FAILED -> next != VOID;
            case VOID -> next == VOID;
        };
    }
}
