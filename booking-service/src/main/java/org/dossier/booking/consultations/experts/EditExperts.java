package org.dossier.booking.consultations.experts;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.sql.Sql;

/** Changes experts and what they offer. Calls that are booked keep their terms. */
@ApplicationScoped
public class EditExperts {
    private final Sql sql;

    EditExperts(Sql sql) {
        this.sql = sql;
    }

    /** What can be changed of an expert. */
    public record Profile(
            String slug,
            String name,
            String email,
            String role,
            String biography,
            List<String> topics,
            List<String> languages,
            String zone,
            String room,
            boolean active) {}

    /** What can be changed of a kind of call. */
    public record Offer(
            String name,
            String summary,
            int minutes,
            long priceMinor,
            @Nullable Long subscriberPriceMinor,
            String currency,
            String refundPolicy,
            int moveUntilHours,
            boolean paidByHours,
            boolean active) {}

    /** A new expert, who takes no calls before hours and kinds of call are given. */
    @Transactional
    public UUID add(Profile profile) {
        var id = UUID.randomUUID();
        sql.update(
                """
                insert into expert (id, slug, name, email, role, biography, topics, languages, zone, room, active)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                profile.slug(),
                profile.name(),
                profile.email(),
                profile.role(),
                profile.biography(),
                profile.topics(),
                profile.languages(),
                profile.zone(),
                profile.room(),
                profile.active());
        return id;
    }

    @Transactional
    public void change(UUID id, Profile profile) {
        sql.update(
                """
                update expert set slug = ?, name = ?, email = ?, role = ?, biography = ?, topics = ?, languages = ?,
                                  zone = ?, room = ?, active = ? where id = ?
                """,
                profile.slug(),
                profile.name(),
                profile.email(),
                profile.role(),
                profile.biography(),
                profile.topics(),
                profile.languages(),
                profile.zone(),
                profile.room(),
                profile.active(),
                id);
    }

    @Transactional
    public UUID addKind(UUID expertId, Offer offer) {
        var id = UUID.randomUUID();
        sql.update(
                """
                insert into call_kind (id, expert_id, name, summary, minutes, price_minor, subscriber_price_minor, currency,
                                       refund_policy, move_until_hours, paid_by_hours, active, position)
                select ?, ?, ?, ?, ?, ?, ?::bigint, ?, ?, ?, ?, ?, count(*) from call_kind where expert_id = ?
                """,
                id,
                expertId,
                offer.name(),
                offer.summary(),
                offer.minutes(),
                offer.priceMinor(),
                offer.subscriberPriceMinor(),
                offer.currency(),
                offer.refundPolicy(),
                offer.moveUntilHours(),
                offer.paidByHours(),
                offer.active(),
                expertId);
        return id;
    }

    /** @return how many were changed: none if the kind is not this expert's */
    @Transactional
    public int changeKind(UUID expertId, UUID kindId, Offer offer) {
        return sql.update(
                """
                update call_kind set name = ?, summary = ?, minutes = ?, price_minor = ?, subscriber_price_minor = ?,
                                     currency = ?, refund_policy = ?, move_until_hours = ?, paid_by_hours = ?, active = ?
                where id = ? and expert_id = ?
                """,
                offer.name(),
                offer.summary(),
                offer.minutes(),
                offer.priceMinor(),
                offer.subscriberPriceMinor(),
                offer.currency(),
                offer.refundPolicy(),
                offer.moveUntilHours(),
                offer.paidByHours(),
                offer.active(),
                kindId,
                expertId);
    }
}
