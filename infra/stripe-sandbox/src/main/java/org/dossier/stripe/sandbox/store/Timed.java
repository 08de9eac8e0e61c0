package org.dossier.stripe.sandbox.store;

import java.util.function.Consumer;
import java.util.stream.Stream;

/** Work that the passing of time brings. */
@FunctionalInterface
public interface Timed {

    /** What will fall due, as things stand now. */
    Stream<Due> ahead(Change change);

    /**
     * One thing that falls due.
     *
     * @param at seconds on the sandbox's clock
     */
    record Due(long at, Consumer<Change> work) {}
}
