package org.dossier.booking.consultations.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.agenda.Claims;
import org.dossier.kit.sql.Sql;

/** Calls that staff booked for an address become those of the account that has confirmed it. */
@ApplicationScoped
class CallClaims implements Claims {
    private final Sql sql;

    CallClaims(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public void claim(String subject, String address) {
        sql.update(
                "update call set client_subject = ? where client_subject is null and lower(client_email) = lower(?)",
                subject,
                address);
    }
}
