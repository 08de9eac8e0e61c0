package org.dossier.booking.consultations.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.consultations.availability.Period;
import org.dossier.booking.consultations.availability.Zones;
import org.dossier.booking.consultations.experts.CallKind;
import org.dossier.booking.consultations.experts.Expert;
import org.dossier.booking.payments.RefundPolicy;
import org.dossier.kit.money.Money;

/** One call. Its terms are those that were shown when it was booked. */
@Entity
public class Call {
    /** Who takes part. */
    public enum Side {
        CLIENT,
        EXPERT;

        /** As a form says it: {@code client} or {@code expert}. */
        public static Side named(String name) {
            return switch (name) {
                case "client" -> CLIENT;
                case "expert" -> EXPERT;
                default -> throw BookingProblem.NOBODY_NAMED.asException();
            };
        }
    }

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID expertId;

    @Column(updatable = false)
    private UUID kindId;

    @Column(updatable = false)
    private String kindName;

    @Column(updatable = false)
    private int minutes;

    @Column(updatable = false)
    private String clientSubject;

    @Column(updatable = false)
    private String clientName;

    @Column(updatable = false)
    private String clientEmail;

    private String clientZone;

    @Enumerated(EnumType.STRING)
    private CallStatus status;

    private LocalDateTime civilStart;
    private String zone;
    private Instant startsAt;
    private Instant endsAt;
    private Instant guardedFrom;
    private Instant guardedTo;

    @Column(updatable = false)
    private long priceMinor;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private String refundPolicy;

    private int refundCap = 100;

    @Column(updatable = false)
    private int moveUntilHours;

    private boolean freeChoice;

    @Column(updatable = false)
    private boolean paidByHour;

    private @Nullable Instant heldUntil;

    @Column(updatable = false)
    private String question;

    @Column(updatable = false)
    private String reportSlug;

    @Column(updatable = false)
    private String reportTitle;

    private String room;
    private String sharedNotes = "";
    private String privateNotes = "";
    private String endReason = "";
    private int sequence;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant placedAt;
    private @Nullable Instant dayReminderAt;
    private @Nullable Instant hourReminderAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected Call() {}

    Call(
            Expert expert,
            CallKind kind,
            Money price,
            Client client,
            Matter matter,
            Instant start,
            Period guarded,
            Instant at) {
        this.id = UUID.randomUUID();
        this.expertId = expert.id();
        this.kindId = kind.id();
        this.kindName = kind.name();
        this.minutes = (int) kind.minutes();
        this.clientSubject = client.subject();
        this.clientName = client.name();
        this.clientEmail = client.email();
        this.clientZone = client.zone().getId();
        this.status = CallStatus.HELD;
        this.priceMinor = kind.paidByHours() ? 0 : price.minor();
        this.currency = price.currency();
        this.refundPolicy = kind.refundPolicy().text();
        this.moveUntilHours = (int) kind.moveUntil().toHours();
        this.paidByHour = kind.paidByHours();
        this.question = matter.question();
        this.reportSlug = matter.reportSlug();
        this.reportTitle = matter.reportTitle();
        this.room = expert.room();
        this.zone = expert.zone().getId();
        this.createdAt = at;
        place(start, guarded, at);
    }

    /** Kept for its client until they paid or this moment comes. */
    void hold(Instant until) {
        heldUntil = until;
    }

    /** Its payment page is open. */
    void payingBegan() {
        if (status == CallStatus.HELD) {
            become(CallStatus.PENDING);
        }
    }

    void confirm() {
        become(CallStatus.CONFIRMED);
        heldUntil = null;
    }

    void release() {
        become(CallStatus.RELEASED);
        heldUntil = null;
    }

    /** The calendar entry of a confirmed call vanishes by its next number. */
    void cancel(String reason) {
        if (!status.canBecome(CallStatus.CANCELLED)) {
            throw BookingProblem.CALL_OVER.asException();
        }
        become(CallStatus.CANCELLED);
        heldUntil = null;
        endReason = reason;
        sequence++;
    }

    /**
     * The client takes another time. Who moves late and cancels then gets back no more than for cancelling at once.
     *
     * @param at now
     */
    void moveByClient(Instant start, Period guarded, Instant at) {
        requireMovableBefore(at);
        if (!freeChoice) {
            refundCap = Math.min(refundCap, policy().percentAt(startsAt, at));
        }
        move(start, guarded, at);
    }

    /** The expert's side takes another time: until then the client may choose again, or have all money back. */
    void moveByExpertsSide(Instant start, Period guarded, Instant at) {
        requireConfirmed();
        freeChoice = true;
        move(start, guarded, at);
    }

    /** Somebody did not come. */
    void missed(Side side, Instant at) {
        if (startsAt.isAfter(at)) {
            throw BookingProblem.NOT_OVER_YET.asException();
        }
        requireConfirmed();
        become(side == Side.CLIENT ? CallStatus.CLIENT_ABSENT : CallStatus.EXPERT_ABSENT);
    }

    void write(String shared, String forUs) {
        sharedNotes = shared;
        privateNotes = forUs;
    }

    void meetAt(String address) {
        room = address;
    }

    /** Looked at again under the lock: another replica may have been faster. */
    boolean isToBeReminded(Duration before, Instant at) {
        var done = before.toHours() > 1 ? dayReminderAt : hourReminderAt;
        return status == CallStatus.CONFIRMED
                && done == null
                && startsAt.isAfter(at)
                && !startsAt.isAfter(at.plus(before));
    }

    void reminded(Duration before, Instant at) {
        if (before.toHours() > 1) {
            dayReminderAt = at;
        } else {
            hourReminderAt = at;
        }
    }

    /** What goes back if the client cancels now. */
    public Money refundAt(Instant at) {
        var percent = freeChoice && startsAt.isAfter(at) ? 100 : Math.min(refundCap, policy().percentAt(startsAt, at));
        return new Money(priceMinor * percent / 100, currency);
    }

    /** Whether the client may still move it. */
    public boolean isMovableAt(Instant at) {
        return status == CallStatus.CONFIRMED && at.isBefore(movableUntil());
    }

    /** Whether the client may still cancel it. */
    public boolean isCancellableAt(Instant at) {
        return status == CallStatus.CONFIRMED ? at.isBefore(startsAt) : status.isWaiting();
    }

    Instant movableUntil() {
        return freeChoice ? startsAt : startsAt.minus(Duration.ofHours(moveUntilHours));
    }

    /** @throws org.dossier.kit.problem.ProblemException if it is not confirmed, or too late to be moved */
    void requireMovableBefore(Instant at) {
        requireConfirmed();
        if (!startsAt.isAfter(at)) {
            throw BookingProblem.CALL_OVER.asException();
        }
        if (!isMovableAt(at)) {
            throw BookingProblem.MOVED_TOO_LATE.with("hours", moveUntilHours);
        }
    }

    private void requireConfirmed() {
        if (status != CallStatus.CONFIRMED) {
            throw BookingProblem.CALL_OVER.asException();
        }
    }

    private void move(Instant start, Period guarded, Instant at) {
        sequence++;
        dayReminderAt = null;
        hourReminderAt = null;
        place(start, guarded, at);
    }

    private void place(Instant start, Period guarded, Instant at) {
        startsAt = start;
        endsAt = start.plus(length());
        guardedFrom = guarded.start();
        guardedTo = guarded.end();
        civilStart = LocalDateTime.ofInstant(start, zone());
        placedAt = at;
    }

    private void become(CallStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("Call " + id + " cannot become " + next + " after " + status + ".");
        }
        status = next;
    }

    public UUID id() {
        return id;
    }

    public UUID expertId() {
        return expertId;
    }

    public String kindName() {
        return kindName;
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    public Client client() {
        return new Client(
                clientSubject, clientName, clientEmail, Zones.find(clientZone).orElseGet(this::zone));
    }

    public CallStatus status() {
        return status;
    }

    /** The expert's zone when it was booked, in which the appointment is meant. */
    public ZoneId zone() {
        return Zones.of(zone);
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    Period guarded() {
        return new Period(guardedFrom, guardedTo);
    }

    /** In the zone in which it is meant. */
    LocalDateTime civilStart() {
        return civilStart;
    }

    public Money price() {
        return new Money(priceMinor, currency);
    }

    public RefundPolicy policy() {
        return RefundPolicy.parse(refundPolicy);
    }

    public boolean isPaidByHour() {
        return paidByHour;
    }

    /** Whether its client may move it or have all money back, as the expert's side moved it. */
    public boolean isFreeChoice() {
        return freeChoice;
    }

    public int moveUntilHours() {
        return moveUntilHours;
    }

    public Optional<Instant> heldUntil() {
        return Optional.ofNullable(heldUntil);
    }

    public Matter matter() {
        return new Matter(question, reportSlug, reportTitle);
    }

    public String room() {
        return room;
    }

    public String sharedNotes() {
        return sharedNotes;
    }

    public String privateNotes() {
        return privateNotes;
    }

    public String endReason() {
        return endReason;
    }

    public int sequence() {
        return sequence;
    }

    Instant placedAt() {
        return placedAt;
    }

    public When when(ZoneId reader) {
        return new When(startsAt, endsAt, reader);
    }
}
