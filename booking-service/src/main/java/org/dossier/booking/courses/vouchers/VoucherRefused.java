package org.dossier.booking.courses.vouchers;

import java.io.Serial;

/** A voucher that was chosen cannot be counted; what was begun with it is undone. */
public class VoucherRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final VoucherFault fault;

    public VoucherRefused(VoucherFault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    public VoucherFault fault() {
        return fault;
    }
}
