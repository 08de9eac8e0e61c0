package org.dossier.booking.courses.vouchers;

/** Why a voucher does not count. */
public enum VoucherFault {
    /** It does. */
    NONE,
    UNKNOWN,
    NOT_YET,
    OVER,
    OTHER_COURSE,
    OTHER_CURRENCY,
    /** Used as often as it may be, by whomever. */
    USED_UP,
    /** Used as often as one person may. */
    YOURS_USED;

    public boolean isFound() {
        return this != NONE;
    }
}
