package org.dossier.report.importing;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What a reader of one format hands on: blocks in order, and what it already decided. */
record RawDocument(List<Block> blocks, @Nullable String title, List<String> dropped, Set<ImportWarning> warnings) {}
