package org.dossier.booking;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.dossier.booking.notifications.Letter;
import org.dossier.booking.notifications.Letters;

/** Looks over the shoulder of whoever sends letters: those that a commit has sent, and no earlier than that. */
@Decorator
@Priority(1)
public class SeenLetters implements Letters {
    private static final List<Seen> SEEN = new CopyOnWriteArrayList<>();

    private final Letters letters;
    private final TransactionSynchronizationRegistry transactions;

    @Inject
    SeenLetters(@Any @Delegate Letters letters, TransactionSynchronizationRegistry transactions) {
        this.letters = letters;
        this.transactions = transactions;
    }

    /** A letter and whom it went to. */
    public record Seen(String email, String kind, String cause, Letter letter) {}

    @Override
    public void send(Recipient to, String kind, String causeId, Letter letter) {
        letters.send(to, kind, causeId, letter);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // It may yet be rolled back.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    SEEN.add(new Seen(to.email(), kind, causeId, letter));
                }
            }
        });
    }

    /** The subjects of the letters to this address that name this thing in their button, oldest first. */
    public static List<String> about(String email, String id) {
        return SEEN.stream()
                .filter(seen -> seen.email().equals(email))
                .filter(seen -> seen.letter().button() != null
                        && seen.letter().button().path().endsWith(id))
                .map(seen -> seen.letter().subject())
                .toList();
    }

    public static List<Seen> all(String id) {
        return SEEN.stream()
                .filter(seen -> seen.letter().button() != null
                        && seen.letter().button().path().endsWith(id))
                .toList();
    }
}
