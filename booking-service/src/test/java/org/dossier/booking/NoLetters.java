package org.dossier.booking;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.DefaultBean;

import org.dossier.booking.notifications.Letter;
import org.dossier.booking.notifications.Letters;

/** Stands in where no queue of mails is part of the application. */
@DefaultBean
@ApplicationScoped
class NoLetters implements Letters {
    @Override
    public void send(Recipient to, String kind, String causeId, Letter letter) {}
}
