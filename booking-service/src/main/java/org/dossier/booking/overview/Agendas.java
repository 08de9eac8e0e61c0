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
import org.dossier.kit.identity.Reader;

/** What all features tell, as one list. */
@ApplicationScoped
class Agendas {
    private static final Comparator<Instant> UNDATED_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private final List<Agenda> all;

    Agendas(@Any Instance<Agenda> agendas) {
        this.all = agendas.stream().toList();
    }

    /** Also what somebody else booked for the address that this reader has confirmed. */
    List<Entry> ofClient(Reader reader) {
        var address = reader.verifiedEmail();
        return entries(agenda -> address.isEmpty()
                        ? agenda.ofClient(reader.subject())
                        : Stream.concat(agenda.ofClient(reader.subject()).stream(), agenda.ofAddress(address).stream())
                                .toList())
                .toList();
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
