package org.dossier.booking.requests.pages;

import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.booking.agenda.Task;
import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.RequestStatus;
import org.dossier.booking.requests.Requests;
import org.dossier.booking.requests.TimesTexts;
import org.dossier.booking.requests.endings.EndingTexts;
import org.dossier.booking.requests.endings.WriteOffs;

/** What staff must do about balances: look after those that are overdue, and agree to give one up or not. */
@ApplicationScoped
class BalanceTasks {
    private final Requests requests;
    private final WriteOffs writeOffs;
    private final TimesTexts times;
    private final EndingTexts endings;
    private final Clock clock;

    BalanceTasks(Requests requests, WriteOffs writeOffs, TimesTexts times, EndingTexts endings, Clock clock) {
        this.requests = requests;
        this.writeOffs = writeOffs;
        this.times = times;
        this.endings = endings;
        this.clock = clock;
    }

    /** @param name how a request is called at the desk */
    Stream<Task> tasks(Function<CustomRequest, String> name) {
        var overdue = requests
                .list(
                        "status = ?1 and delivery.answerBy <= ?2 order by delivery.answerBy",
                        RequestStatus.INVOICED,
                        clock.instant())
                .stream()
                .map(request -> task(times.overdueTasks(), request, name));
        var toApprove = writeOffs.awaited().stream()
                .map(requests::findById)
                .map(request -> task(endings.tasks(), request, name));
        return Stream.concat(toApprove, overdue);
    }

    private static Task task(String list, CustomRequest request, Function<CustomRequest, String> name) {
        return new Task(
                list,
                name.apply(request),
                request.reference(),
                request.delivery().answerBy().orElse(null),
                "/desk/bookings/requests/" + request.id());
    }
}
