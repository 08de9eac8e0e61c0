package org.dossier.report.reading;

import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Region;

/**
 * What the {@link Paywall} decided; {@link Explanations} says why. {@link Hidden} is not explained, because its reader must not
 * learn that the report exists.
 */
sealed interface Decision {
    /** The reason as a word for programs. */
    String code();

    /** The whole report may be loaded. */
    sealed interface Open extends Decision permits ForEveryone, ForSignedIn, Entitled, ForClient, ForEditor {}

    /** The body must not be loaded. */
    sealed interface Closed extends Decision permits SignInFirst, PlanNeeded, Lapsed, WrongPlan {}

    /** For this reader there is no such report. */
    record Hidden() implements Decision {
        @Override
        public String code() {
            return "hidden";
        }
    }

    record ForClient() implements Open {
        @Override
        public String code() {
            return "client";
        }
    }

    record ForEditor() implements Open {
        @Override
        public String code() {
            return "editor";
        }
    }

    record ForEveryone() implements Open {
        @Override
        public String code() {
            return "everyone";
        }
    }

    record ForSignedIn() implements Open {
        @Override
        public String code() {
            return "signed-in";
        }
    }

    record Entitled(Entitlement entitlement) implements Open {
        @Override
        public String code() {
            return "entitled";
        }
    }

    record SignInFirst(Access access) implements Closed {
        @Override
        public String code() {
            return "sign-in-needed";
        }
    }

    record PlanNeeded() implements Closed {
        @Override
        public String code() {
            return "plan-needed";
        }
    }

    record Lapsed(Entitlement entitlement) implements Closed {
        @Override
        public String code() {
            return "lapsed";
        }
    }

    record WrongPlan(Entitlement entitlement, Region region) implements Closed {
        @Override
        public String code() {
            return "wrong-plan";
        }
    }
}
