package org.dossier.booking.requests.delivery;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.logging.Log;

import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.MoveOn;
import org.dossier.booking.requests.Requests;
import org.dossier.booking.requests.RequestsConfig;
import org.dossier.booking.requests.Turn;

/**
 * The report is there. An older edition changes nothing, nor does one for a request that was given up (I08); one from before
 * the revision was asked for is a mending.
 */
@ApplicationScoped
class ReceiveReport {
    private final Requests requests;
    private final MoveOn moveOn;
    private final RequestsConfig config;
    private final Clock clock;

    ReceiveReport(Requests requests, MoveOn moveOn, RequestsConfig config, Clock clock) {
        this.requests = requests;
        this.moveOn = moveOn;
        this.config = config;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void receive(CommissionDelivered delivered) {
        var found = requests.findForUpdate(delivered.requestId());
        if (found.isEmpty() || !found.get().status().isCommissioned()) {
            Log.warnf("A report came for a request that is not in work [request=%s]", delivered.requestId());
            return;
        }
        if (found.get().delivery().isOlderThan(delivered.edition())) {
            take(found.get(), delivered);
        }
    }

    private void take(CustomRequest request, CommissionDelivered delivered) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (request.deliver(delivered.published(), now.plus(config.judge()), now)) {
            moveOn.moved(request, Turn.STAFF, "");
        }
    }
}
