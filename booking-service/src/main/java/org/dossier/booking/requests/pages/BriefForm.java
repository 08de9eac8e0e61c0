package org.dossier.booking.requests.pages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import org.dossier.booking.requests.Brief;
import org.dossier.booking.requests.Confidentiality;
import org.dossier.booking.requests.Fault;
import org.dossier.booking.requests.Typed;

/** Makes a brief of what was typed, or says beside each field what is wrong with it. */
final class BriefForm {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 8_000;

    private BriefForm() {}

    /** Empty if anything was refused. */
    static Optional<Brief> check(Typed typed, LocalDate today) {
        var title = typed.line("subject", 1, LONGEST_TITLE);
        var text = typed.text("question", 1, LONGEST_TEXT);
        var deadline = typed.value("deadline").isEmpty() ? null : typed.day("deadline", today);
        var confidentiality = Arrays.stream(Confidentiality.values())
                .filter(known -> known.name().equals(typed.value("confidentiality")))
                .findFirst();
        if (confidentiality.isEmpty()) {
            typed.refuse("confidentiality", Fault.CHOOSE);
        }
        return typed.isFaulty()
                ? Optional.empty()
                : Optional.of(new Brief(title, text, deadline, confidentiality.orElseThrow()));
    }
}
