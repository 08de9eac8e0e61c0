package org.dossier.report.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Dates;
import org.dossier.report.catalogue.Region;
import org.dossier.report.reading.Entitlement.Cause;

/**
 * What the {@link Paywall} decided, and why in one sentence for the reader; {@link Hidden} says nothing, because its reader must not
 * learn that the report exists.
 */
sealed interface Decision {
    /** One sentence without a full stop, for the reader in question. */
    String explanation();

    /** The reason as a word for programs. */
    String code();

    /** The whole report may be loaded. */
    sealed interface Open extends Decision permits ForEveryone, ForSignedIn, Entitled, ForClient, ForEditor {}

    /** The body must not be loaded. */
    sealed interface Closed extends Decision permits SignInFirst, PlanNeeded, Lapsed, WrongPlan {}

    /** For this reader there is no such report. */
    record Hidden() implements Decision {
        @Override
        public String explanation() {
            return "";
        }

        @Override
        public String code() {
            return "hidden";
        }
    }

    record ForClient() implements Open {
        @Override
        public String explanation() {
            return "Written for you; nobody else can read it";
        }

        @Override
        public String code() {
            return "client";
        }
    }

    record ForEditor() implements Open {
        @Override
        public String explanation() {
            return "Open to you as an editor; apart from editors only its client can read it";
        }

        @Override
        public String code() {
            return "editor";
        }
    }

    record ForEveryone() implements Open {
        @Override
        public String explanation() {
            return "Open to everyone";
        }

        @Override
        public String code() {
            return "everyone";
        }
    }

    record ForSignedIn() implements Open {
        @Override
        public String explanation() {
            return "Open because you are signed in";
        }

        @Override
        public String code() {
            return "signed-in";
        }
    }

    record Entitled(Entitlement entitlement) implements Open {
        @Override
        public String explanation() {
            var until = Optional.ofNullable(entitlement.until())
                    .map(end -> ", until " + Dates.lastDay(end))
                    .orElse("");
            return "Open because of " + Words.cause(entitlement) + until;
        }

        @Override
        public String code() {
            return "entitled";
        }
    }

    record SignInFirst(Access access) implements Closed {
        @Override
        public String explanation() {
            return access == Access.SIGNED_IN
                    ? "The rest is free to read once you are signed in"
                    : "The rest is for subscribers";
        }

        @Override
        public String code() {
            return "sign-in-needed";
        }
    }

    record PlanNeeded() implements Closed {
        @Override
        public String explanation() {
            return "Withheld: your account has no plan yet, and this report is for subscribers";
        }

        @Override
        public String code() {
            return "plan-needed";
        }
    }

    record Lapsed(Entitlement entitlement) implements Closed {
        @Override
        public String explanation() {
            return "Withheld: your access ended on " + Dates.day(Objects.requireNonNull(entitlement.until()));
        }

        @Override
        public String code() {
            return "lapsed";
        }
    }

    record WrongPlan(Entitlement entitlement, Region region) implements Closed {
        @Override
        public String explanation() {
            return "Withheld: %s covers %s; this report is on %s"
                    .formatted(Words.cause(entitlement), Words.coverage(entitlement), region.inSentence());
        }

        @Override
        public String code() {
            return "wrong-plan";
        }
    }

    /** The words that the explanations share. */
    final class Words {
        private Words() {}

        static String cause(Entitlement entitlement) {
            return entitlement.cause() == Cause.GRANT
                    ? "the access granted to you"
                    : "your %splan"
                            .formatted(entitlement
                                    .planName()
                                    .map(name -> name + " ")
                                    .orElse(""));
        }

        static String coverage(Entitlement entitlement) {
            var names = Arrays.stream(Region.values())
                    .filter(entitlement::covers)
                    .map(Region::inSentence)
                    .toList();
            return names.isEmpty() ? "other regions" : inARow(names);
        }

        private static String inARow(List<String> names) {
            int last = names.size() - 1;
            return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
        }
    }
}
