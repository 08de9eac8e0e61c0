package org.dossier.booking.consultations.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.booking.Csv;
import org.dossier.booking.consultations.calls.Call;
import org.dossier.booking.consultations.calls.CallState;
import org.dossier.booking.consultations.calls.CallTexts;
import org.dossier.booking.consultations.calls.Calls;
import org.dossier.booking.consultations.calls.When;
import org.dossier.booking.consultations.experts.Expert;
import org.dossier.booking.consultations.experts.Experts;

/** Calls as rows of a list or of a spreadsheet. */
@ApplicationScoped
class CallLines {
    static final int MOST = 200;
    private static final int MOST_EXPORTED = 10_000;

    private final Calls calls;
    private final Experts experts;
    private final CallTexts texts;
    private final Clock clock;

    CallLines(Calls calls, Experts experts, CallTexts texts, Clock clock) {
        this.calls = calls;
        this.experts = experts;
        this.texts = texts;
        this.clock = clock;
    }

    /** One more than fits, if there are more. */
    List<CallDeskPages.Line> found(CallFilter filter) {
        var names = experts();
        return search(filter, MOST + 1).stream()
                .map(call -> line(call, names.get(call.expertId()), "/desk/bookings/calls/" + call.id()))
                .toList();
    }

    List<CallDeskPages.Line> ofExpert(Expert expert, List<Call> own) {
        return own.stream()
                .map(call -> line(call, expert, "/account/bookings/expert/calls/" + call.id()))
                .toList();
    }

    /** A head and all that fit the filter. */
    String csv(CallFilter filter) {
        var names = experts();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("start", "zone", "expert", "kind", "client", "email", "state", "price", "currency", "report"));
        search(filter, MOST_EXPORTED).forEach(call -> rows.add(row(call, names.get(call.expertId()))));
        return rows.stream().map(Csv::line).collect(Collectors.joining());
    }

    private List<String> row(Call call, Expert expert) {
        return List.of(
                new When(call.startsAt(), call.endsAt(), call.zone()).iso(),
                call.zone().getId(),
                expert.name(),
                call.kindName(),
                call.client().name(),
                call.client().email(),
                texts.state(CallState.of(call, clock.instant())),
                String.valueOf(call.price().minor()),
                call.price().currency(),
                call.matter().reportSlug());
    }

    private List<Call> search(CallFilter filter, int most) {
        return calls.search(
                filter.words(),
                filter.expertId(),
                filter.callStatus(),
                filter.from().atStartOfDay().toInstant(ZoneOffset.UTC),
                filter.to().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                most);
    }

    private CallDeskPages.Line line(Call call, Expert expert, String href) {
        return new CallDeskPages.Line(
                href,
                call.client().name(),
                expert.name(),
                call.kindName(),
                call.when(expert.zone()),
                CallState.of(call, clock.instant()),
                call.matter().reportTitle());
    }

    private Map<UUID, Expert> experts() {
        return experts.all().stream().collect(Collectors.toMap(Expert::id, Function.identity()));
    }
}
