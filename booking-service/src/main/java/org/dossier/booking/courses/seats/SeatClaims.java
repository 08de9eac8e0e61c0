package org.dossier.booking.courses.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.agenda.Claims;
import org.dossier.kit.sql.Sql;

/** Seats that a colleague or staff took for an address become those of the account that has confirmed it. */
@ApplicationScoped
class SeatClaims implements Claims {
    private final Sql sql;

    SeatClaims(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public void claim(String subject, String address) {
        sql.update(
                "update seat set subject = ? where subject is null and lower(email) = lower(?) and status in ('CONFIRMED', 'CANCELLED')",
                subject,
                address);
    }
}
