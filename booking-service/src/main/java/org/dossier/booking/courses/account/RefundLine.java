package org.dossier.booking.courses.account;

import org.dossier.booking.payments.RefundStatus;

/** Money on its way back. */
record RefundLine(String amount, RefundStatus status) {}
