package org.dossier.report.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Dates;
import org.dossier.report.catalogue.Region;
import org.dossier.report.reading.Entitlement.Cause;

/** Says in one sentence, without a full stop, why the rest of a report is open to a reader or withheld. */
@ApplicationScoped
class Explanations {
    private final ReadingTexts texts;

    Explanations(ReadingTexts texts) {
        this.texts = texts;
    }

    String of(Decision decision) {
        return switch (decision) {
            case Decision.ForEveryone open -> texts.openToEveryone();
            case Decision.ForSignedIn open -> texts.openSignedIn();
            case Decision.ForClient open -> texts.openForClient();
            case Decision.ForEditor open -> texts.openForEditor();
            case Decision.Entitled open -> because(open.entitlement());
            case Decision.SignInFirst closed ->
                closed.access() == Access.SIGNED_IN ? texts.freeOnceSignedIn() : texts.forSubscribers();
            case Decision.PlanNeeded closed -> texts.planNeeded();
            case Decision.Lapsed closed ->
                texts.lapsed(
                        Dates.day(Objects.requireNonNull(closed.entitlement().until())));
            case Decision.WrongPlan closed ->
                texts.wrongPlan(
                        cause(closed.entitlement()),
                        coverage(closed.entitlement()),
                        closed.region().inSentence());
            case Decision.Hidden hidden -> "";
        };
    }

    private String because(Entitlement entitlement) {
        var cause = cause(entitlement);
        var end = entitlement.until();
        return end == null ? texts.openBecause(cause) : texts.openBecauseUntil(cause, Dates.lastDay(end));
    }

    private String cause(Entitlement entitlement) {
        return entitlement.cause() == Cause.GRANT
                ? texts.grant()
                : texts.plan(entitlement.planName().orElse(""));
    }

    private String coverage(Entitlement entitlement) {
        var names = Arrays.stream(Region.values())
                .filter(entitlement::covers)
                .map(Region::inSentence)
                .toList();
        return names.isEmpty() ? texts.otherRegions() : inARow(names);
    }

    private String inARow(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : texts.regions(String.join(", ", names.subList(0, last)), names.get(last));
    }
}
