package org.dossier.booking.consultations.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.consultations.availability.Period;
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

    @Embedded
    private CallClient client;

    @Enumerated(EnumType.STRING)
    private CallStatus status;

    @Embedded
    private Appointment appointment;

    @Embedded
    private CallTerms terms;

    private @Nullable Instant heldUntil;

    @Embedded
    private CallMatter matter;

    @Embedded
    private CallNotes notes;

    private String endReason = "";
    private int sequence;

    @Column(updatable = false)
    private Instant createdAt;

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
        this.client = new CallClient(client);
        this.status = CallStatus.HELD;
        this.terms = new CallTerms(kind, price);
        this.appointment = new Appointment(expert.zone(), start, kind.length(), guarded, at);
        this.matter = new CallMatter(matter);
        this.notes = new CallNotes(expert.room());
        this.createdAt = at;
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

    /** The client takes another time. */
    void moveByClient(Instant start, Period guarded, Instant at) {
        requireMovableBefore(at);
        terms.movedByClient(startsAt(), at);
        move(start, guarded, at);
    }

    /** The expert's side takes another time: until then the client may choose again, or have all money back. */
    void moveByExpertsSide(Instant start, Period guarded, Instant at) {
        requireConfirmed();
        terms.chooseFreely();
        move(start, guarded, at);
    }

    /** When it begins by the rules that its zone has today; empty if that is when it is kept to begin. */
    Optional<Instant> startByRules() {
        return appointment.startByRules();
    }

    /** The rules of its zone changed, and it stays at its civil time: the client may choose again as after any move. */
    void followRules(Instant start, Period guarded, Instant at) {
        if (status == CallStatus.CONFIRMED) {
            terms.chooseFreely();
        }
        move(start, guarded, at);
    }

    /** The rules of its zone changed, and where they put it stands something else. */
    void clash(Instant at) {
        appointment.clash(at);
    }

    /** Somebody did not come. */
    void missed(Side side, Instant at) {
        if (startsAt().isAfter(at)) {
            throw BookingProblem.NOT_OVER_YET.asException();
        }
        requireConfirmed();
        become(side == Side.CLIENT ? CallStatus.CLIENT_ABSENT : CallStatus.EXPERT_ABSENT);
    }

    void write(String shared, String forUs) {
        notes.write(shared, forUs);
    }

    void meetAt(String address) {
        notes.meetAt(address);
    }

    /** Looked at again under the lock: another replica may have been faster. */
    boolean isToBeReminded(Duration before, Instant at) {
        return status == CallStatus.CONFIRMED
                && !appointment.isReminded(before)
                && startsAt().isAfter(at)
                && !startsAt().isAfter(at.plus(before));
    }

    void reminded(Duration before, Instant at) {
        appointment.reminded(before, at);
    }

    /** What goes back if the client cancels now. */
    public Money refundAt(Instant at) {
        return terms.refundAt(startsAt(), at);
    }

    /** Whether the client may still move it. */
    public boolean isMovableAt(Instant at) {
        return status == CallStatus.CONFIRMED && at.isBefore(movableUntil());
    }

    /** Whether the client may still cancel it. */
    public boolean isCancellableAt(Instant at) {
        return status == CallStatus.CONFIRMED ? at.isBefore(startsAt()) : status.isWaiting();
    }

    Instant movableUntil() {
        return terms.movableUntil(startsAt());
    }

    /** @throws org.dossier.kit.problem.ProblemException if it is not confirmed, or too late to be moved */
    void requireMovableBefore(Instant at) {
        requireConfirmed();
        if (!startsAt().isAfter(at)) {
            throw BookingProblem.CALL_OVER.asException();
        }
        if (!isMovableAt(at)) {
            throw BookingProblem.MOVED_TOO_LATE.with("hours", moveUntilHours());
        }
    }

    private void requireConfirmed() {
        if (status != CallStatus.CONFIRMED) {
            throw BookingProblem.CALL_OVER.asException();
        }
    }

    private void move(Instant start, Period guarded, Instant at) {
        sequence++;
        appointment.place(start, length(), guarded, at);
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
        return client.read(zone());
    }

    public CallStatus status() {
        return status;
    }

    /** The expert's zone when it was booked, in which the appointment is meant. */
    public ZoneId zone() {
        return appointment.zone();
    }

    public Instant startsAt() {
        return appointment.startsAt();
    }

    public Instant endsAt() {
        return appointment.endsAt();
    }

    Period guarded() {
        return appointment.guarded();
    }

    /** In the zone in which it is meant. */
    LocalDateTime civilStart() {
        return appointment.civilStart();
    }

    public Money price() {
        return terms.price();
    }

    public RefundPolicy policy() {
        return terms.policy();
    }

    public boolean isPaidByHour() {
        return terms.isPaidByHour();
    }

    /** Whether its client may move it or have all money back, as the expert's side moved it. */
    public boolean isFreeChoice() {
        return terms.isFreeChoice();
    }

    public int moveUntilHours() {
        return terms.moveUntilHours();
    }

    public Optional<Instant> heldUntil() {
        return Optional.ofNullable(heldUntil);
    }

    public Matter matter() {
        return matter.read();
    }

    public String room() {
        return notes.room();
    }

    public String sharedNotes() {
        return notes.shared();
    }

    public String privateNotes() {
        return notes.forUs();
    }

    public String endReason() {
        return endReason;
    }

    public int sequence() {
        return sequence;
    }

    Instant placedAt() {
        return appointment.placedAt();
    }

    public When when(ZoneId reader) {
        return new When(startsAt(), endsAt(), reader);
    }
}
