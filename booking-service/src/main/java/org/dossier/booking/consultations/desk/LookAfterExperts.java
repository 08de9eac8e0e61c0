package org.dossier.booking.consultations.desk;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.consultations.availability.Zones;
import org.dossier.booking.consultations.experts.EditExperts;
import org.dossier.booking.consultations.experts.Experts;
import org.dossier.booking.consultations.feeds.CalendarFeeds;
import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.sql.SqlFailure;

/** Changes experts and what they offer, each act with its entry in the trail. */
@ApplicationScoped
class LookAfterExperts {
    private final EditExperts edit;
    private final Experts experts;
    private final CalendarFeeds feeds;
    private final AuditTrail trail;

    LookAfterExperts(EditExperts edit, Experts experts, CalendarFeeds feeds, AuditTrail trail) {
        this.edit = edit;
        this.experts = experts;
        this.feeds = feeds;
        this.trail = trail;
    }

    @Transactional
    UUID add(ExpertForm form, Reader actor) {
        var id = edit.add(profile(form));
        record(id, "expert-added", actor, Map.of("slug", form.slug()));
        return id;
    }

    /** Who takes no more calls, or reads mail elsewhere, loses the calendar address made before. */
    @Transactional
    void change(UUID id, ExpertForm form, Reader actor) {
        var before = experts.get(id);
        edit.change(id, profile(form));
        if (!form.active() || !form.email().equalsIgnoreCase(before.email())) {
            feeds.revokeOfExpert(before.email());
        }
        record(id, "expert-changed", actor, Map.of("slug", form.slug()));
    }

    @Transactional
    void setKind(UUID expertId, @Nullable UUID kindId, KindForm form, Reader actor) {
        if (kindId == null) {
            edit.addKind(expertId, offer(form));
        } else if (edit.changeKind(expertId, kindId, offer(form)) == 0) {
            throw BookingProblem.NO_SUCH_KIND.asException();
        }
        record(
                expertId,
                "call-kind-set",
                actor,
                Map.of("kind", form.name(), "price", form.priceMinor() + " " + form.currency()));
    }

    @Transactional
    void noteAvailability(UUID expertId, String what, Reader actor) {
        record(expertId, "availability-changed", actor, Map.of("what", what));
    }

    /** Whether a refusal says that another has this name already. */
    static boolean isDuplicate(SqlFailure failure) {
        return failure.state().equals("23505");
    }

    private void record(UUID expert, String act, Reader actor, Map<String, String> details) {
        trail.record(new AuditEntry(actor.subject(), actor.name(), act, "expert", expert.toString(), "", details));
    }

    private static EditExperts.Profile profile(ExpertForm form) {
        return new EditExperts.Profile(
                form.slug(),
                form.name(),
                form.email(),
                form.role(),
                form.biography(),
                form.topicList(),
                form.languageList(),
                Zones.find(form.zone()).orElseThrow().getId(),
                form.room(),
                form.active());
    }

    private static EditExperts.Offer offer(KindForm form) {
        return new EditExperts.Offer(
                form.name(),
                form.summary(),
                form.minutesNumber(),
                form.priceMinor(),
                form.subscriberPriceMinor(),
                form.currency(),
                form.policyText(),
                form.moveUntilHours(),
                form.byHours(),
                form.active());
    }
}
