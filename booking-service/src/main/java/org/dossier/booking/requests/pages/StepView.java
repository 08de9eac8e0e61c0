package org.dossier.booking.requests.pages;

import java.util.Arrays;
import java.util.List;

import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.RequestStatus;
import org.dossier.booking.requests.Step;

/**
 * One step of the list at the top of the page.
 *
 * @param state {@code done}, {@code now}, {@code stopped} or {@code ahead}
 */
record StepView(Step step, String state) {
    static List<StepView> of(CustomRequest request) {
        var here = reached(request);
        return Arrays.stream(Step.values())
                .map(step -> new StepView(step, state(step, here, request.status())))
                .toList();
    }

    /** A request that was taken back or declined stopped at its quote if there was one. */
    private static Step reached(CustomRequest request) {
        var step = request.status().step();
        return step == Step.BRIEF
                        && request.status().isStopped()
                        && request.agreement().quoteId().isPresent()
                ? Step.QUOTE
                : step;
    }

    private static String state(Step step, Step here, RequestStatus status) {
        if (step.compareTo(here) < 0 || status == RequestStatus.CLOSED) {
            return "done";
        }
        if (step != here) {
            return "ahead";
        }
        return status.isStopped() ? "stopped" : "now";
    }
}
