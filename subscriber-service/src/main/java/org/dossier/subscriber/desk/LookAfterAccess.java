package org.dossier.subscriber.desk;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.subscriber.entitlements.AccessGrants;
import org.dossier.subscriber.entitlements.Actor;
import org.dossier.subscriber.entitlements.EndGrant;
import org.dossier.subscriber.entitlements.GrantAccess;
import org.dossier.subscriber.notifications.Mailbox;
import org.dossier.subscriber.notifications.QueueMail;

/** What staff do to an account: each act, its audit entry and its mail in one transaction. */
@ApplicationScoped
class LookAfterAccess {
    private final GrantAccess grantAccess;
    private final EndGrant endGrant;
    private final AccessGrants grants;
    private final QueueMail mail;
    private final Mailbox mailbox;
    private final AuditTrail trail;

    LookAfterAccess(
            GrantAccess grantAccess,
            EndGrant endGrant,
            AccessGrants grants,
            QueueMail mail,
            Mailbox mailbox,
            AuditTrail trail) {
        this.grantAccess = grantAccess;
        this.endGrant = endGrant;
        this.grants = grants;
        this.mail = mail;
        this.mailbox = mailbox;
        this.trail = trail;
    }

    /** Posted twice, a form is one act: the mail is queued once for each grant. */
    @Transactional
    void grant(UUID accountId, GrantForm form, Actor actor) {
        var reason = Reason.inOneLine(form.reason());
        mail.grantBegan(grantAccess.once(form.requestKey(), accountId, form.day(), form.coverage(), reason, actor));
    }

    @Transactional
    void end(UUID accountId, UUID grantId, String reason, Actor actor) {
        endGrant.now(accountId, grantId, Reason.inOneLine(reason), actor);
        mail.grantEnded(grants.findById(grantId));
    }

    /** @return false if the account has no such mail that was given up */
    @Transactional
    boolean sendAgain(UUID accountId, UUID mailId, Actor actor) {
        var found = mailbox.retry(accountId, mailId);
        if (found) {
            var details = Map.of("mail", mailId.toString());
            trail.record(new AuditEntry(
                    actor.subject(), actor.name(), "mail-tried-again", "account", accountId.toString(), "", details));
        }
        return found;
    }
}
