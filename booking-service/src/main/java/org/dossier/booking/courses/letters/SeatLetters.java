package org.dossier.booking.courses.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.calendar.CalendarEntry;
import org.dossier.booking.courses.catalogue.Meeting;
import org.dossier.booking.courses.seats.Enrolment;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.seats.Seat;
import org.dossier.booking.notifications.Letter;
import org.dossier.booking.notifications.Letter.Fact;
import org.dossier.booking.notifications.Letters;
import org.dossier.booking.notifications.Letters.Recipient;
import org.dossier.kit.money.Money;

/**
 * The letters that carry calendar entries. An invitation, its change and its cancellation have one UID per seat and
 * meeting; the sequence is the seat's, and is part of the letter's cause, so that each state is told once (I11).
 */
@ApplicationScoped
public class SeatLetters {
    private final Letters letters;
    private final LetterTexts texts;
    private final SeatEntries entries;
    private final Enrolments enrolments;

    SeatLetters(Letters letters, LetterTexts texts, SeatEntries entries, Enrolments enrolments) {
        this.letters = letters;
        this.texts = texts;
        this.entries = entries;
        this.enrolments = enrolments;
    }

    /** Invites to the seats of an enrolment that has just been confirmed, and tells the buyer of more than one seat. */
    public void confirmed(Enrolment enrolment, CourseDate date) {
        var seats = enrolment.live();
        seats.forEach(seat -> invite(seat, enrolment, date));
        if (enrolment.byHand() == null && (seats.size() > 1 || seats.getFirst().subject() == null)) {
            var facts = facts(date);
            facts.add(new Fact(texts.participants(), names(seats)));
            facts.add(new Fact(texts.paid(), words(enrolment.total())));
            letters.send(
                    buyer(enrolment),
                    "ENROLMENT_CONFIRMED",
                    enrolment.id().toString(),
                    letter(
                            texts.enrolledSubject(date.title(), date.days()),
                            enrolment.buyer().name(),
                            List.of(texts.enrolled(date.title())),
                            facts,
                            booking(enrolment),
                            null,
                            texts.becauseOfPurchase()));
        }
    }

    private void invite(Seat seat, Enrolment enrolment, CourseDate date) {
        var count = date.run().meetings().size();
        for (var meeting : date.run().meetings()) {
            var paragraphs = new ArrayList<String>();
            paragraphs.add(
                    seat.subject() == null && enrolment.byHand() == null
                            ? texts.invitedBy(
                                    SeatEntries.oneLine(enrolment.buyer().name()), date.title())
                            : texts.invited(date.title()));
            if (count > 1) {
                paragraphs.add(texts.oneOfMany(meeting.number(), count));
            }
            paragraphs.add(texts.linkLater());
            send(
                    seat,
                    "SEAT_INVITATION",
                    texts.invitedSubject(date.title(), date.days()),
                    paragraphs,
                    facts(date, meeting),
                    meeting,
                    seat.sequence(),
                    date,
                    false);
        }
        enrolments.invited(seat.id(), count, false);
    }

    /** Takes the entries of a seat out of its holder's calendar. */
    public void cancelled(Seat seat, CourseDate date) {
        for (var meeting : date.run().meetings()) {
            send(
                    seat,
                    "SEAT_CANCELLED",
                    texts.cancelledSubject(date.title(), date.days()),
                    List.of(texts.cancelled(date.title())),
                    facts(date, meeting),
                    meeting,
                    seat.sequence() + 1,
                    date,
                    true);
        }
    }

    /** The same, because the whole run does not take place. */
    public void runCancelled(Seat seat, CourseDate date, String reason) {
        for (var meeting : date.run().meetings()) {
            var facts = facts(date, meeting);
            facts.add(new Fact(texts.reason(), reason));
            send(
                    seat,
                    "RUN_CANCELLED",
                    texts.runCancelledSubject(date.title(), date.days()),
                    List.of(texts.runCancelled(date.title())),
                    facts,
                    meeting,
                    seat.sequence() + 1,
                    date,
                    true);
        }
    }

    /**
     * Moves the entries of a seat to other meetings, of another run or of the same one; those that are too many are taken
     * away.
     *
     * @param before where the seat was, with as many meetings as its holder was invited to
     */
    public void moved(Seat seat, CourseDate before, CourseDate after) {
        var sequence = seat.sequence() + 1;
        for (var meeting : after.run().meetings()) {
            send(
                    seat,
                    "SEAT_MOVED",
                    texts.movedSubject(after.title(), after.days()),
                    List.of(texts.moved(after.title()), texts.linkLater()),
                    facts(after, meeting),
                    meeting,
                    sequence,
                    after,
                    false);
        }
        for (var meeting : before.run().meetings()) {
            if (meeting.number() > after.run().meetings().size()) {
                send(
                        seat,
                        "SEAT_MOVED",
                        texts.movedSubject(after.title(), after.days()),
                        List.of(texts.meetingGone()),
                        facts(before, meeting),
                        meeting,
                        sequence,
                        before,
                        true);
            }
        }
    }

    /** Moves the entries of meetings that stay at their hour, and by new rules of their zone are at another moment. */
    public void followedRules(Seat seat, CourseDate date, List<Meeting> meetings) {
        for (var meeting : meetings) {
            send(
                    seat,
                    "SEAT_FOLLOWS_RULES",
                    texts.followedRulesSubject(date.title()),
                    List.of(texts.followedRules(date.run().zone().getId().replace('_', ' '))),
                    facts(date, meeting),
                    meeting,
                    seat.sequence() + 1,
                    date,
                    false);
        }
    }

    private void send(
            Seat seat,
            String kind,
            String subject,
            List<String> paragraphs,
            List<Fact> facts,
            Meeting meeting,
            int sequence,
            CourseDate date,
            boolean gone) {
        var entry = entries.invitation(seat, sequence, date, meeting, gone);
        letters.send(
                new Recipient(seat.addressee(), seat.email()),
                kind,
                seat.id() + "-" + meeting.number() + "-" + sequence,
                letter(
                        subject,
                        seat.name(),
                        paragraphs,
                        facts,
                        new Letter.Button(texts.seeBooking(), "/account/bookings/courses/" + seat.enrolmentId()),
                        entry,
                        texts.becauseOfSeat()));
    }

    List<Fact> facts(CourseDate date) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(texts.when(), date.run().inWords()));
        facts.add(new Fact(texts.zone(), date.run().zoneInWords()));
        if (!date.course().trainers().isEmpty()) {
            facts.add(new Fact(texts.trainers(), date.course().trainersInWords()));
        }
        return facts;
    }

    private List<Fact> facts(CourseDate date, Meeting meeting) {
        var facts = facts(date);
        facts.set(0, new Fact(texts.when(), meeting.inWords()));
        return facts;
    }

    static Letter letter(
            String subject,
            String greeted,
            List<String> paragraphs,
            List<Fact> facts,
            Letter.@Nullable Button button,
            @Nullable CalendarEntry invitation,
            String reason) {
        return new Letter(
                SeatEntries.oneLine(subject),
                SeatEntries.oneLine(greeted),
                paragraphs,
                List.copyOf(facts),
                button,
                invitation,
                reason);
    }

    Letter.Button booking(Enrolment enrolment) {
        return new Letter.Button(texts.seeBooking(), enrolment.path());
    }

    static Recipient buyer(Enrolment enrolment) {
        return new Recipient(enrolment.buyer().subject(), enrolment.buyer().email());
    }

    static String names(List<Seat> seats) {
        return seats.stream().map(seat -> SeatEntries.oneLine(seat.name())).collect(Collectors.joining(", "));
    }

    String words(Money money) {
        return money.minor() == 0 ? texts.free() : money.format(Locale.ENGLISH);
    }
}
