package org.dossier.booking.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
    private static final int INVOICED = 80;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String clientSubject;

    @Column(updatable = false)
    private String clientName;

    @Column(updatable = false)
    private String clientEmail;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String brief;

    @Column(updatable = false)
    private @Nullable LocalDate deadline;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Confidentiality confidentiality;

    @ElementCollection
    @CollectionTable(name = "custom_request_staff", joinColumns = @JoinColumn(name = "request_id"))
    @Column(name = "email")
    private Set<String> namedStaff = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    private @Nullable UUID quoteId;
    private @Nullable Instant quoteValidUntil;
    private @Nullable UUID optionId;
    private @Nullable UUID depositId;
    private @Nullable LocalDate dueOn;
    private @Nullable String revision;
    private @Nullable String reportSlug;
    private long edition;

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
        request.clientSubject = client.subject();
        request.clientName = client.name();
        request.clientEmail = client.email();
        request.title = brief.title();
        request.brief = brief.text();
        request.deadline = brief.deadline();
        request.confidentiality = brief.confidentiality();
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
        quoteId = quote;
        quoteValidUntil = validUntil;
        optionId = null;
    }

    /** The client chose an option whose deposit is to be paid. */
    public void order(UUID option, Instant at) {
        move(RequestStatus.ORDERED, at);
        optionId = option;
    }

    /** The deposit was not paid: the choice is open again for as long as the quote is valid. */
    public void offerAgain(Instant at) {
        move(isQuoteValid(at) ? RequestStatus.QUOTED : RequestStatus.EXPIRED, at);
        optionId = null;
    }

    /** Nobody chose in time. */
    public void expire(Instant at) {
        move(RequestStatus.EXPIRED, at);
    }

    /** Work begins on an option. @param deposit its payment; null where no deposit was asked for */
    public void begin(UUID option, @Nullable UUID deposit, LocalDate due, Instant at) {
        move(RequestStatus.IN_WORK, at);
        optionId = option;
        depositId = deposit;
        dueOn = due;
    }

    /** An edition of the report is there. @return whether it is the one that was waited for, and not a later mending */
    public boolean deliver(String slug, long number, Instant at) {
        var awaited = status == RequestStatus.IN_WORK || status == RequestStatus.IN_REVISION;
        if (awaited) {
            move(status == RequestStatus.IN_WORK ? RequestStatus.DELIVERED : RequestStatus.REDELIVERED, at);
        }
        reportSlug = slug;
        edition = number;
        return awaited;
    }

    /** The client asks for the one revision. */
    public void revise(String words, Instant at) {
        move(RequestStatus.IN_REVISION, at);
        revision = words;
    }

    /** The client accepts the report. */
    public void approve(boolean nothingToPay, Instant at) {
        move(nothingToPay ? RequestStatus.CLOSED : RequestStatus.INVOICED, at);
    }

    /** The balance was paid. */
    public void close(Instant at) {
        move(RequestStatus.CLOSED, at);
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
    }

    public boolean isQuoteValid(Instant at) {
        return quoteValidUntil != null && at.isBefore(quoteValidUntil);
    }

    /** Whether this edition tells anything new (I08). */
    public boolean knowsLessThan(long number) {
        return edition < number;
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
        return new Buyer(clientSubject, clientName, clientEmail);
    }

    public String title() {
        return title;
    }

    /** The beginning of the title, for a line of an invoice. */
    public String shortTitle() {
        return title.length() <= INVOICED ? title : title.substring(0, INVOICED).strip() + "…";
    }

    public String brief() {
        return brief;
    }

    public Optional<LocalDate> deadline() {
        return Optional.ofNullable(deadline);
    }

    public boolean isConfidential() {
        return confidentiality == Confidentiality.NAMED_STAFF;
    }

    /** E-mail addresses of those who may see a confidential request. */
    public Set<String> namedStaff() {
        return Set.copyOf(namedStaff);
    }

    public RequestStatus status() {
        return status;
    }

    public Optional<UUID> quoteId() {
        return Optional.ofNullable(quoteId);
    }

    public Optional<Instant> quoteValidUntil() {
        return Optional.ofNullable(quoteValidUntil);
    }

    /** The option that was chosen. */
    public Optional<UUID> optionId() {
        return Optional.ofNullable(optionId);
    }

    /** The payment of the deposit, once it is paid. */
    public Optional<UUID> depositId() {
        return Optional.ofNullable(depositId);
    }

    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** What the client wanted changed. */
    public Optional<String> revision() {
        return Optional.ofNullable(revision);
    }

    public Optional<String> reportSlug() {
        return Optional.ofNullable(reportSlug);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
