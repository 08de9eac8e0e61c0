package org.dossier.booking.consultations.desk;

import java.net.URI;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.consultations.calls.Call;
import org.dossier.booking.consultations.calls.CallNotice;
import org.dossier.booking.consultations.calls.NoteCall;
import org.dossier.booking.consultations.experts.Experts;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.problem.ProblemException;

/** What is done to one call, by staff and by its expert alike; which calls somebody may find is their desk's matter. */
@ApplicationScoped
class CallActs {
    private static final int UNPROCESSABLE = 422;

    /**
     * Where somebody looks after calls.
     *
     * @param calls finds a call that is theirs to look after, or throws
     * @param pages the page of a call
     * @param path of a call's page, without its id
     */
    record Desk(Function<UUID, Call> calls, Pages pages, String path) {
        /** Makes the page of a call. */
        interface Pages {
            TemplateInstance page(Call call, CallNotice notice, CallForm form);
        }

        TemplateInstance page(UUID id, CallNotice notice, CallForm form) {
            return pages.page(calls.apply(id), notice, form);
        }

        private Response again(UUID id, CallForm form) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(id, CallNotice.NOTHING, form))
                    .build();
        }

        private Response done(UUID id, CallNotice notice) {
            return Response.seeOther(URI.create(path + id + "?done=" + notice.parameter()))
                    .build();
        }
    }

    private final Experts experts;
    private final LookAfterCalls lookAfter;
    private final Reader reader;

    CallActs(Experts experts, LookAfterCalls lookAfter, Reader reader) {
        this.experts = experts;
        this.lookAfter = lookAfter;
        this.reader = reader;
    }

    /** To a civil time in the expert's zone. */
    Response move(Desk desk, UUID id, String start, String reason) {
        var call = desk.calls().apply(id);
        var moment = CivilTime.moment(start, experts.get(call.expertId()).zone());
        if (moment.isEmpty()) {
            return desk.again(id, CallForm.badMove(start, reason, DeskFault.NO_TIME));
        }
        if (!Reason.isGiven(reason)) {
            return desk.again(id, CallForm.badMove(start, reason, DeskFault.NO_REASON));
        }
        try {
            lookAfter.move(id, moment.get(), reason, reader);
        } catch (ProblemException e) {
            if (e.problem() == BookingProblem.SLOT_TAKEN) {
                return desk.again(id, CallForm.badMove(start, reason, DeskFault.TAKEN));
            }
            throw e;
        }
        return desk.done(id, CallNotice.MOVED);
    }

    Response cancel(Desk desk, UUID id, String reason) {
        desk.calls().apply(id);
        if (!Reason.isGiven(reason)) {
            return desk.again(id, CallForm.badCancellation(reason, DeskFault.NO_REASON));
        }
        lookAfter.cancel(id, reason, reader);
        return desk.done(id, CallNotice.CANCELLED);
    }

    /** Somebody did not come: {@code client} or {@code expert}. */
    Response missed(Desk desk, UUID id, String who) {
        desk.calls().apply(id);
        lookAfter.missed(id, Call.Side.named(who), reader);
        return desk.done(id, CallNotice.NOTED);
    }

    Response write(Desk desk, UUID id, String room, String shared, String forUs) {
        desk.calls().apply(id);
        if (!NoteCall.isRoom(room)) {
            return desk.again(id, CallForm.badNote(DeskFault.NO_ROOM));
        }
        lookAfter.write(id, room, shared, forUs, reader);
        return desk.done(id, CallNotice.SAVED);
    }
}
