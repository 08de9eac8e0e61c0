package org.dossier.booking.overview;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.dossier.booking.agenda.Agenda;
import org.dossier.booking.agenda.Entry;
import org.dossier.booking.agenda.Task;

/** What all features tell, as one list. */
@ApplicationScoped
class Agendas {
    private static final Comparator<Instant> UNDATED_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private final List<Agenda> all;

    Agendas(@Any Instance<Agenda> agendas) {
        this.all = agendas.stream().toList();
    }

    List<Entry> ofClient(String subject) {
        return entries(agenda -> agenda.ofClient(subject)).toList();
    }

    List<Entry> between(Instant from, Instant to) {
        return entries(agenda -> agenda.between(from, to)).toList();
    }

    List<Task> tasks() {
        return all.stream()
                .flatMap(agenda -> agenda.tasks().stream())
                .sorted(Comparator.comparing(Task::due, UNDATED_LAST))
                .toList();
    }

    private Stream<Entry> entries(Function<Agenda, List<Entry>> of) {
        return all.stream()
                .flatMap(agenda -> of.apply(agenda).stream())
                .sorted(Comparator.comparing(Entry::at, UNDATED_LAST));
    }
}
