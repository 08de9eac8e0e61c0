package org.dossier.booking.courses.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.courses.Phrases;
import org.dossier.kit.money.Money;

/**
 * A run as visitors see it.
 *
 * @param price what a seat costs now without a subscription
 * @param subscriberPrice where it is lower than that
 * @param fullPrice what it costs later, while the early price applies
 */
public record RunCard(
        UUID id,
        String course,
        String coursePath,
        String summary,
        String level,
        String language,
        String trainers,
        String when,
        String days,
        String zone,
        String iso,
        List<Meeting> meetings,
        State state,
        int left,
        String price,
        @Nullable String subscriberPrice,
        @Nullable String fullPrice,
        @Nullable String earlyUntil,
        int minimum,
        String decides,
        boolean confirmed,
        List<String> policy,
        boolean refundsByApproval) {
    /** How a run stands for somebody who wants a seat. */
    public enum State {
        SEATS,
        FEW,
        FULL,
        UNDER_WAY,
        OVER,
        CANCELLED
    }

    private static final int FEW = 3;

    public static RunCard of(Run run, Course course, Instant now) {
        var price = run.prices().of(false, now);
        var reduced = run.prices().of(true, now);
        var early =
                run.prices().isEarly(now) && price.minor() < run.prices().full().minor();
        var until = run.prices().earlyUntil();
        return new RunCard(
                run.id(),
                course.title(),
                course.path(),
                course.summary(),
                course.level(),
                course.language(),
                course.trainersInWords(),
                run.inWords(),
                run.days(),
                run.zoneInWords(),
                run.beginsAt().toString(),
                run.meetings(),
                state(run, now),
                run.left(),
                words(price),
                reduced.minor() < price.minor() ? words(reduced) : null,
                early ? words(run.prices().full()) : null,
                early && until != null ? Phrases.moment(until, run.zone()) : null,
                run.minimum(),
                Phrases.date(run.decideAt(), run.zone()),
                run.status() == RunStatus.CONFIRMED,
                Phrases.policy(run.policy()),
                run.refundsByApproval());
    }

    public boolean isBookable() {
        return state == State.SEATS || state == State.FEW;
    }

    public boolean isFull() {
        return state == State.FULL;
    }

    public boolean isCancelled() {
        return state == State.CANCELLED;
    }

    public String quantityId() {
        return "quantity-" + id;
    }

    public String enrolPath() {
        return coursePath + "/runs/" + id + "/enrolments";
    }

    public String waitPath() {
        return coursePath + "/runs/" + id + "/waiting";
    }

    private static State state(Run run, Instant now) {
        if (run.status() == RunStatus.CANCELLED) {
            return State.CANCELLED;
        }
        if (run.isOverAt(now)) {
            return State.OVER;
        }
        if (!run.isOpenAt(now)) {
            return State.UNDER_WAY;
        }
        if (run.isFull()) {
            return State.FULL;
        }
        return run.left() <= FEW ? State.FEW : State.SEATS;
    }

    private static String words(Money money) {
        return Phrases.price(money);
    }
}
