package org.dossier.local.stack;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.dossier.local.process.Child;
import org.dossier.local.process.ChildSpec;

/**
 * One process of the stack.
 *
 * @param needs the names of the parts that must be ready before this one starts
 * @param prepare makes its files and says how to start it; runs while the parts it needs are still starting
 * @param awaitReady returns when it does its work, or throws
 */
record Part(String name, Set<String> needs, Supplier<ChildSpec> prepare, Consumer<Child> awaitReady) {}
