package org.dossier.booking.agenda;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.dossier.kit.identity.Reader;

/** Makes all that was booked for somebody's confirmed address their own. Changes what is stored: never by a GET (R33). */
@ApplicationScoped
public class ClaimBookings {
    private final List<Claims> all;

    ClaimBookings(@Any Instance<Claims> claims) {
        this.all = claims.stream().toList();
    }

    public void of(Reader reader) {
        var address = reader.verifiedEmail();
        if (!address.isEmpty()) {
            all.forEach(claims -> claims.claim(reader.subject(), address));
        }
    }
}
