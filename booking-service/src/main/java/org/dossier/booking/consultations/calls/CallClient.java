package org.dossier.booking.consultations.calls;

import java.time.ZoneId;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.consultations.availability.Zones;

/** For whom a call is kept: an account, or an address that waits for the one who can confirm that it is theirs. */
@Embeddable
class CallClient {
    @Column(name = "client_subject")
    private @Nullable String subject;

    @Column(name = "client_name", updatable = false)
    private String name;

    @Column(name = "client_email", updatable = false)
    private String email;

    @Column(name = "client_zone")
    private String zone;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected CallClient() {}

    CallClient(Client client) {
        this.subject = client.subject();
        this.name = client.name();
        this.email = client.email();
        this.zone = client.zone().getId();
    }

    /** @param other where their zone is no longer known */
    Client read(ZoneId other) {
        return new Client(subject, name, email, Zones.find(zone).orElse(other));
    }
}
