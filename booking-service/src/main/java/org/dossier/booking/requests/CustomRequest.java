package org.dossier.booking.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.payments.Buyer;

import static org.dossier.booking.BookingProblem.REQUEST_MOVED_ON;

/** A report that a client commissions. */
@Entity
public class CustomRequest {
    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private SentBrief sent;

    @ElementCollection
    @CollectionTable(name = "custom_request_staff", joinColumns = @JoinColumn(name = "request_id"))
    @Column(name = "email")
    private Set<String> namedStaff = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    /** Null while all of it is empty, as Hibernate has it. */
    @Embedded
    private @Nullable Agreement agreement;

    @Embedded
    private Delivery delivery = new Delivery();

    @Column(updatable = false)
    private Instant createdAt;

    private Instant changedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected CustomRequest() {}

    /** A brief that was just sent. */
    public static CustomRequest sent(Buyer client, Brief brief, Instant at) {
        var request = new CustomRequest();
        request.id = UUID.randomUUID();
        request.sent = SentBrief.of(client, brief);
        request.status = RequestStatus.BRIEFED;
        request.createdAt = at;
        request.changedAt = at;
        return request;
    }

    /** Staff wait for an answer. */
    public void ask(Instant at) {
        move(RequestStatus.ASKED, at);
    }

    /** The client has answered. */
    public void answer(Instant at) {
        move(RequestStatus.BRIEFED, at);
    }

    /** A quote is there, and takes the place of an earlier one; not while the client pays for one. */
    public void quote(UUID quote, Instant validUntil, Instant at) {
        if (status == RequestStatus.ORDERED) {
            throw REQUEST_MOVED_ON.asException();
        }
        move(RequestStatus.QUOTED, at);
        agreement().offer(quote, validUntil);
    }

    /** The client chose an option whose deposit is to be paid. */
    public void order(UUID option, Instant at) {
        move(RequestStatus.ORDERED, at);
        agreement().choose(option);
    }

    /** The deposit was not paid: the choice is open again for as long as the quote is valid. */
    public void offerAgain(Instant at) {
        move(agreement().isQuoteValid(at) ? RequestStatus.QUOTED : RequestStatus.EXPIRED, at);
        agreement().choose(null);
    }

    /** Nobody chose in time. */
    public void expire(Instant at) {
        move(RequestStatus.EXPIRED, at);
    }

    /** Work begins on an option. @param deposit its payment; null where no deposit was asked for */
    public void begin(UUID option, @Nullable UUID deposit, LocalDate due, Instant at) {
        move(RequestStatus.IN_WORK, at);
        agreement().begin(option, deposit, due);
    }

    /**
     * An edition of the report is there. One that was published before a revision was asked for is not that revision, however
     * late its event comes.
     *
     * @param answerBy until when the client may judge it
     * @return whether it is the one that was waited for, and not a mending
     */
    public boolean deliver(Edition published, Instant answerBy, Instant at) {
        var revised =
                status == RequestStatus.IN_REVISION && published.publishedAt().isAfter(changedAt);
        var awaited = status == RequestStatus.IN_WORK || revised;
        if (awaited) {
            move(revised ? RequestStatus.REDELIVERED : RequestStatus.DELIVERED, at);
            delivery.await(answerBy);
        }
        delivery.take(published);
        return awaited;
    }

    /** The client asks for the one revision. */
    public void revise(String words, Instant at) {
        move(RequestStatus.IN_REVISION, at);
        delivery.revise(words);
    }

    /** The report is accepted and nothing is left to pay. */
    public void approve(Instant at) {
        move(RequestStatus.CLOSED, at);
    }

    /** The report is accepted. @param payBy until when the balance is to be paid */
    public void invoice(Instant payBy, Instant at) {
        move(RequestStatus.INVOICED, at);
        delivery.await(payBy);
    }

    /** The client was told once more, for the count-th time, and has at least so much time left. */
    public void reminded(int count, Instant least) {
        delivery.reminded(count);
        delivery.leaveTimeUntil(least);
    }

    /** The balance was paid. */
    public void close(Instant at) {
        move(RequestStatus.CLOSED, at);
    }

    /** The balance is given up. */
    public void writeOff(Instant at) {
        move(RequestStatus.WRITTEN_OFF, at);
    }

    public void withdraw(Instant at) {
        move(RequestStatus.WITHDRAWN, at);
    }

    public void decline(Instant at) {
        move(RequestStatus.DECLINED, at);
    }

    public void cancel(Instant at) {
        move(RequestStatus.CANCELLED, at);
    }

    /** Opens a confidential request to a person of staff. */
    public void nameStaff(String email) {
        namedStaff.add(email.toLowerCase(Locale.ROOT));
    }

    private void move(RequestStatus next, Instant at) {
        if (!status.canBecome(next)) {
            throw REQUEST_MOVED_ON.asException();
        }
        status = next;
        changedAt = at;
        delivery.await(null);
    }

    public UUID id() {
        return id;
    }

    /** Rises with each stored change. */
    public long version() {
        return version;
    }

    /** Short, for people to quote. */
    public String reference() {
        return "R-" + id.toString().substring(0, 6).toUpperCase(Locale.ROOT);
    }

    public Buyer client() {
        return sent.client();
    }

    public String title() {
        return sent.title();
    }

    public SentBrief brief() {
        return sent;
    }

    public boolean isConfidential() {
        return sent.confidentiality() == Confidentiality.NAMED_STAFF;
    }

    /** E-mail addresses of those who may see a confidential request. */
    public Set<String> namedStaff() {
        return Set.copyOf(namedStaff);
    }

    public RequestStatus status() {
        return status;
    }

    public Agreement agreement() {
        if (agreement == null) {
            agreement = new Agreement();
        }
        return agreement;
    }

    public Delivery delivery() {
        return delivery;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
