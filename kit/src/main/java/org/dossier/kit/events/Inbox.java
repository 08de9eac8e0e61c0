package org.dossier.kit.events;

import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.kit.sql.Sql;

/** Counts each event once per consumer, in the transaction of its effect. */
@Singleton
public class Inbox {
    private static final String RECEIVE = "insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing";

    private final Sql sql;

    Inbox(Sql sql) {
        this.sql = sql;
    }

    /**
     * Whether this consumer sees the event for the first time; to be asked in the transaction of the effect.
     *
     * @param consumer a stable name, unique within the service
     */
    @Transactional(TxType.MANDATORY)
    public boolean isNew(String consumer, UUID eventId) {
        return sql.update(RECEIVE, consumer, eventId) == 1;
    }
}
