package org.dossier.kit.events;

import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Counts each event once per consumer, in the transaction of its effect. */
@Singleton
public class Inbox {
    private static final String RECEIVE = "insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing";

    private final DataSource dataSource;

    Inbox(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Whether this consumer sees the event for the first time; to be asked in the transaction of the effect.
     *
     * @param consumer a stable name, unique within the service
     */
    @Transactional(TxType.MANDATORY)
    public boolean isNew(String consumer, UUID eventId) {
        try (var connection = dataSource.getConnection();
                var receive = connection.prepareStatement(RECEIVE)) {
            receive.setString(1, consumer);
            receive.setObject(2, eventId);
            return receive.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The event " + eventId + " cannot be counted.", e);
        }
    }
}
