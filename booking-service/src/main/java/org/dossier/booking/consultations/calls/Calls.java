package org.dossier.booking.consultations.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.consultations.availability.Period;
import org.dossier.kit.identity.Reader;

/** Stored calls. Each finder takes who looks, so that a forgotten check finds nothing (R02). */
@ApplicationScoped
public class Calls implements PanacheRepositoryBase<Call, UUID> {
    private static final String EXPERT_TIME = "ex_call_expert_time";
    private static final String WAITS = "client.subject is null and lower(client.email) = lower(";

    /** A client's own, or one that waits for the owner of an address that this reader has confirmed. */
    @Transactional
    public Call getOf(Reader reader, UUID id) {
        return find(
                        "id = ?1 and (client.subject = ?2 or " + WAITS + "?3))",
                        id,
                        reader.subject(),
                        reader.verifiedEmail())
                .firstResultOptional()
                .orElseThrow(BookingProblem.NO_SUCH_BOOKING::asException);
    }

    /** One of an expert's, from when it was confirmed. */
    @Transactional
    public Call getOfExpert(UUID expertId, UUID id) {
        return find("id = ?1 and expertId = ?2", id, expertId)
                .firstResultOptional()
                .filter(call -> !call.status().isWaiting() && call.status() != CallStatus.RELEASED)
                .orElseThrow(BookingProblem.NO_SUCH_BOOKING::asException);
    }

    /** Any, for staff. */
    @Transactional
    public Call getForStaff(UUID id) {
        return findByIdOptional(id).orElseThrow(BookingProblem.NO_SUCH_BOOKING::asException);
    }

    /**
     * To be changed. Read again once its lock is held: what this transaction read before may have changed while it waited,
     * and Hibernate locks the row of an entity that it knows without looking at it. What was changed here and not
     * written yet is written first.
     */
    Call getForUpdate(UUID id) {
        var call = getForStaff(id);
        flush();
        getEntityManager().refresh(call, LockModeType.PESSIMISTIC_WRITE);
        return call;
    }

    @Transactional
    List<Call> ofClient(String subject, Instant since) {
        return list(
                "client.subject = ?1 and appointment.startsAt > ?2 and status <> ?3 order by appointment.startsAt",
                subject,
                since,
                CallStatus.RELEASED);
    }

    /** Those that wait for the owner of an address. */
    @Transactional
    List<Call> ofAddress(String address, Instant since) {
        return list(WAITS + "?1) and appointment.startsAt > ?2 order by appointment.startsAt", address, since);
    }

    /** Confirmed ones that are not over. */
    @Transactional
    public List<Call> comingOf(UUID expertId, Instant now) {
        return list(
                "expertId = ?1 and appointment.endsAt > ?2 and status = ?3 order by appointment.startsAt",
                expertId,
                now,
                CallStatus.CONFIRMED);
    }

    /** The newest that are over, newest first. */
    @Transactional
    public List<Call> pastOf(UUID expertId, Instant now) {
        return find(
                        "expertId = ?1 and appointment.endsAt <= ?2 and status in ?3 order by appointment.startsAt desc",
                        expertId,
                        now,
                        List.of(CallStatus.CONFIRMED, CallStatus.CLIENT_ABSENT, CallStatus.EXPERT_ABSENT))
                .page(0, 50)
                .list();
    }

    /** Live ones that touch this stretch. */
    @Transactional
    List<Call> between(Instant from, Instant to) {
        return list(
                "appointment.startsAt < ?2 and appointment.endsAt > ?1 and status in ?3 order by appointment.startsAt",
                from,
                to,
                List.copyOf(CallStatus.LIVE));
    }

    /** Confirmed ones that nobody could join. */
    @Transactional
    List<Call> withoutRoom(Instant now, Instant until) {
        return list(
                "status = ?1 and notes.room = '' and appointment.startsAt between ?2 and ?3 order by appointment.startsAt",
                CallStatus.CONFIRMED,
                now,
                until);
    }

    /** Live ones to come that are not kept at the moment which the rules of their zone give them today. */
    @Transactional
    List<Call> displaced(Instant now) {
        return list(
                        "appointment.startsAt > ?1 and status in ?2 order by appointment.startsAt",
                        now.minus(Duration.ofDays(1)),
                        List.copyOf(CallStatus.LIVE))
                .stream()
                .filter(call -> call.startByRules()
                        .filter(start -> start.isAfter(now) || call.startsAt().isAfter(now))
                        .isPresent())
                .toList();
    }

    /** Those of them that something else stands in the way of. */
    @Transactional
    List<Call> clashing(Instant now) {
        return list(
                "appointment.clashesSince is not null and appointment.startsAt > ?1 and status in ?2 order by appointment.startsAt",
                now,
                List.copyOf(CallStatus.LIVE));
    }

    /** A call of this client's that holds the very time. */
    Optional<Call> findSame(UUID expertId, String clientSubject, Instant start) {
        return find(
                        "expertId = ?1 and client.subject = ?2 and appointment.startsAt = ?3 and status in ?4",
                        expertId,
                        clientSubject,
                        start,
                        List.copyOf(CallStatus.LIVE))
                .firstResultOptional();
    }

    long waitingOf(String clientSubject) {
        return count(
                "client.subject = ?1 and status in ?2", clientSubject, List.of(CallStatus.HELD, CallStatus.PENDING));
    }

    /** Free calls with this expert that lie ahead. */
    long freeOf(String clientSubject, UUID expertId, Instant now) {
        return count(
                "client.subject = ?1 and expertId = ?2 and terms.priceMinor = 0 and not terms.paidByHour and appointment.endsAt > ?3 and status in ?4",
                clientSubject,
                expertId,
                now,
                List.copyOf(CallStatus.LIVE));
    }

    /** Whether another live call takes some of this time; to be asked under the expert's lock. */
    boolean isTaken(UUID expertId, Period guarded, UUID except) {
        return count(
                        "expertId = ?1 and appointment.guardedFrom < ?2 and appointment.guardedTo > ?3 and id <> ?4 and status in ?5",
                        expertId,
                        guarded.end(),
                        guarded.start(),
                        except,
                        List.copyOf(CallStatus.LIVE))
                > 0;
    }

    List<UUID> heldUntilBefore(Instant now, int most) {
        return find(
                        "status in ?1 and heldUntil <= ?2 order by heldUntil",
                        List.of(CallStatus.HELD, CallStatus.PENDING),
                        now)
                .page(0, most)
                .stream()
                .map(Call::id)
                .toList();
    }

    /** Confirmed ones that begin within this time, were placed before, and whose client was not reminded yet. */
    List<UUID> toRemind(Duration before, Instant now, int most) {
        var reminder = before.toHours() > 1 ? "appointment.dayReminderAt" : "appointment.hourReminderAt";
        return find(
                        "status = ?1 and appointment.startsAt > ?2 and appointment.startsAt <= ?3 and " + reminder
                                + " is null order by appointment.startsAt",
                        CallStatus.CONFIRMED,
                        now,
                        now.plus(before))
                .page(0, most)
                .stream()
                .filter(call -> call.placedAt().isBefore(call.startsAt().minus(before)))
                .map(Call::id)
                .toList();
    }

    /** The zone in which this client last read times. */
    @Transactional
    public Optional<String> zoneOf(String clientSubject) {
        return find("client.subject = ?1 order by createdAt desc", clientSubject)
                .firstResultOptional()
                .map(call -> call.client().zone().getId());
    }

    /**
     * Those that fit, soonest first.
     *
     * @param words of the client's name or address; empty for all
     * @param expertId of one expert only; null for all
     * @param status of one status only; null for all
     */
    @Transactional
    public List<Call> search(
            String words, @Nullable UUID expertId, @Nullable CallStatus status, Instant from, Instant to, int most) {
        var query = new StringBuilder("appointment.startsAt >= :from and appointment.startsAt < :to");
        var values = new HashMap<String, Object>(Map.of("from", from, "to", to));
        if (!words.isBlank()) {
            query.append(
                    " and (lower(client.name) like :words escape '!' or lower(client.email) like :words escape '!')");
            values.put("words", "%" + escaped(words) + "%");
        }
        if (expertId != null) {
            query.append(" and expertId = :expert");
            values.put("expert", expertId);
        }
        if (status != null) {
            query.append(" and status = :status");
            values.put("status", status);
        }
        return find(query + " order by appointment.startsAt", values)
                .page(0, most)
                .list();
    }

    private static String escaped(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }

    /** Writes now, so that what the database guards is answered here. */
    void write(Call call) {
        try {
            persistAndFlush(call);
        } catch (ConstraintViolationException e) {
            if (EXPERT_TIME.equals(e.getConstraintName())) {
                throw BookingProblem.SLOT_TAKEN.asException();
            }
            throw e;
        }
    }
}
