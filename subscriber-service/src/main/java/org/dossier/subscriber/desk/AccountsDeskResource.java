package org.dossier.subscriber.desk;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.identity.Reader;
import org.dossier.kit.identity.StaffRole;
import org.dossier.subscriber.billing.Disputes;
import org.dossier.subscriber.entitlements.Actor;

/** The accounts desk. */
@Path("/desk/accounts")
@RolesAllowed({StaffRole.ACCOUNT_MANAGER, StaffRole.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class AccountsDeskResource {
    private static final int UNPROCESSABLE = 422;

    private final FindAccounts findAccounts;
    private final AccountFiles files;
    private final Disputes disputes;
    private final LookAfterAccess lookAfterAccess;
    private final Reader reader;
    private final Clock clock;

    AccountsDeskResource(
            FindAccounts findAccounts,
            AccountFiles files,
            Disputes disputes,
            LookAfterAccess lookAfterAccess,
            Reader reader,
            Clock clock) {
        this.findAccounts = findAccounts;
        this.files = files;
        this.disputes = disputes;
        this.lookAfterAccess = lookAfterAccess;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance find(
            @QueryParam("q") @DefaultValue("") String words, @QueryParam("page") @DefaultValue("1") int page) {
        var waiting = disputes.awaitingStaff(clock.instant()).stream()
                .map(DisputeLine::of)
                .toList();
        return DeskPages.accounts(findAccounts.find(words, page), waiting);
    }

    @GET
    @Path("/{account}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("account") UUID account, @QueryParam("done") @Nullable String done) {
        return DeskPages.account(files.of(account), GrantForm.empty(), EndingForm.NONE, Done.of(done));
    }

    @POST
    @Path("/{account}/grants")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response grant(
            @PathParam("account") UUID account,
            @FormParam("key") @Nullable UUID key,
            @FormParam("lastDay") @DefaultValue("") String lastDay,
            @FormParam("coverage") List<String> coverage,
            @FormParam("reason") @DefaultValue("") String reason) {
        var form = GrantForm.of(key, lastDay, coverage, reason, AccountFile.dayOf(clock.instant()));
        if (form.isFaulty()) {
            return again(account, form, EndingForm.NONE);
        }
        lookAfterAccess.grant(account, form, Actor.of(reader));
        return done(account, Done.GRANTED);
    }

    @POST
    @Path("/{account}/grants/{grant}/ending")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response end(
            @PathParam("account") UUID account,
            @PathParam("grant") UUID grant,
            @FormParam("reason") @DefaultValue("") String reason) {
        var form = EndingForm.of(grant, reason);
        if (form.isFaulty()) {
            return again(account, GrantForm.empty(), form);
        }
        lookAfterAccess.end(account, grant, reason, Actor.of(reader));
        return done(account, Done.ENDED);
    }

    @POST
    @Path("/{account}/mails/{mail}/attempts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response tryAgain(@PathParam("account") UUID account, @PathParam("mail") UUID mail) {
        if (!lookAfterAccess.sendAgain(account, mail, Actor.of(reader))) {
            throw new NotFoundException();
        }
        return done(account, Done.TRIED_AGAIN);
    }

    private Response again(UUID account, GrantForm form, EndingForm ending) {
        var page = DeskPages.account(files.of(account), form, ending, Done.NOTHING);
        return Response.status(UNPROCESSABLE).entity(page).build();
    }

    private static Response done(UUID account, Done done) {
        return Response.seeOther(URI.create("/desk/accounts/" + account + "?done=" + done.parameter()))
                .build();
    }
}
