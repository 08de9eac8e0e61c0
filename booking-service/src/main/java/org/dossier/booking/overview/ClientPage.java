package org.dossier.booking.overview;

import java.util.List;

import org.dossier.booking.agenda.Entry;

/** What a client has booked: what lies ahead soonest first, what lies behind newest first. */
record ClientPage(List<Entry> ahead, List<Entry> behind) {
    static ClientPage of(List<Entry> entries) {
        return new ClientPage(
                entries.stream().filter(entry -> !entry.over()).toList(),
                entries.reversed().stream().filter(Entry::over).toList());
    }

    public boolean isEmpty() {
        return ahead.isEmpty() && behind.isEmpty();
    }
}
