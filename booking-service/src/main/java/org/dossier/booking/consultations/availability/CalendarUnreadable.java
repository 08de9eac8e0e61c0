package org.dossier.booking.consultations.availability;

import java.io.Serial;

/** A calendar of busy times cannot be read. */
class CalendarUnreadable extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final CalendarFault fault;

    CalendarUnreadable(CalendarFault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    CalendarFault fault() {
        return fault;
    }
}
