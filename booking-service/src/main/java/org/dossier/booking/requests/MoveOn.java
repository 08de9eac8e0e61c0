package org.dossier.booking.requests;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Writes a move down and tells both sides of it, in the transaction of the move. */
@ApplicationScoped
public class MoveOn {
    private final Requests requests;
    private final Moves moves;
    private final RequestLetters letters;

    MoveOn(Requests requests, Moves moves, RequestLetters letters) {
        this.requests = requests;
        this.moves = moves;
        this.letters = letters;
    }

    /** @param note what the one who moved it said, may be empty */
    @Transactional(TxType.MANDATORY)
    public void moved(CustomRequest request, Turn by, String note) {
        requests.flush(); // a new request's row must be there before its history
        var move = new Move(UUID.randomUUID(), request.status(), by, note, request.changedAt());
        moves.add(request.id(), move);
        letters.moved(request, move);
    }
}
