package org.dossier.report.editorial;

/** One choice of a list. */
record Option(String value, String label, boolean chosen) {}
