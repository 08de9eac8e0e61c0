package org.dossier.booking.requests.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

import org.dossier.booking.payments.SecondPerson;
import org.dossier.booking.requests.RequestsConfig;
import org.dossier.booking.requests.Typed;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.identity.StaffRole;

/** Lays out the desk's page of a request. */
@ApplicationScoped
class DeskPageMaker {
    private static final int UNPROCESSABLE = 422;
    private static final int WEEKS_VALID = 2;

    private final RequestViews views;
    private final SecondPerson secondPerson;
    private final RequestsConfig config;
    private final Reader reader;
    private final Clock clock;

    DeskPageMaker(RequestViews views, SecondPerson secondPerson, RequestsConfig config, Reader reader, Clock clock) {
        this.views = views;
        this.secondPerson = secondPerson;
        this.config = config;
        this.reader = reader;
        this.clock = clock;
    }

    TemplateInstance page(UUID request, Typed typed) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        typed.or("validUntil", today.plusWeeks(WEEKS_VALID).toString())
                .or("deposit.1", "50")
                .or("deposit.2", "50")
                .or("deposit.3", "50")
                .or("percent", "100");
        var administrator = reader.hasRole(StaffRole.ADMINISTRATOR);
        return RequestPages.desk(new RequestPages.DeskPage(
                views.ofStaff(request, reader),
                typed,
                administrator || reader.hasRole(StaffRole.ACCOUNT_MANAGER),
                administrator,
                today.toString(),
                config.currency(),
                secondPerson.limit(config.currency()).format(Locale.ENGLISH)));
    }

    /** The page once more, with what is wrong. */
    Response again(UUID request, Typed typed) {
        return Response.status(UNPROCESSABLE).entity(page(request, typed)).build();
    }
}
