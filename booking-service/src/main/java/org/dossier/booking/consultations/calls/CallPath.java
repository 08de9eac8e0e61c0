package org.dossier.booking.consultations.calls;

import java.util.UUID;

/** Where a call's page is, for each who may see it. */
public final class CallPath {
    private CallPath() {}

    public static String ofClient(UUID call) {
        return "/account/bookings/calls/" + call;
    }

    static String ofExpert(UUID call) {
        return "/account/bookings/expert/calls/" + call;
    }

    public static String ofStaff(UUID call) {
        return "/desk/bookings/calls/" + call;
    }
}
