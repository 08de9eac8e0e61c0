package org.dossier.booking.courses;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;

import org.dossier.booking.Browser;
import org.dossier.booking.courses.catalogue.BelowMinimum;
import org.dossier.booking.courses.catalogue.Course;
import org.dossier.booking.courses.catalogue.Courses;
import org.dossier.booking.courses.catalogue.Meeting;
import org.dossier.booking.courses.catalogue.Prices;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.RunStatus;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.catalogue.Trainer;
import org.dossier.booking.courses.vouchers.Voucher;
import org.dossier.booking.courses.vouchers.Vouchers;
import org.dossier.booking.payments.RefundPolicy;
import org.dossier.kit.money.Money;
import org.dossier.kit.sql.Sql;
import org.dossier.kit.test.Rows;

/** Makes courses and runs for tests, and speaks to their pages. Nothing is shared: each test has a course of its own. */
@Singleton
public class CourseRuns {
    private final Courses courses;
    private final Runs runs;
    private final Vouchers vouchers;
    private final Sql sql;
    private final Rows rows;
    private final Clock clock;

    CourseRuns(Courses courses, Runs runs, Vouchers vouchers, Sql sql, Rows rows, Clock clock) {
        this.courses = courses;
        this.runs = runs;
        this.vouchers = vouchers;
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    /** What a test wants of a run; the rest is ordinary. */
    public record Wish(
            int seats,
            int minimum,
            Duration begins,
            int meetings,
            long price,
            @Nullable Long subscriber,
            @Nullable Long early,
            Duration decides,
            BelowMinimum below,
            String policy,
            boolean approval,
            String zone,
            String trainer) {
        public Wish seats(int number) {
            return new Wish(
                    number,
                    minimum,
                    begins,
                    meetings,
                    price,
                    subscriber,
                    early,
                    decides,
                    below,
                    policy,
                    approval,
                    zone,
                    trainer);
        }

        public Wish minimum(int number, BelowMinimum rule, Duration decision) {
            return new Wish(
                    seats,
                    number,
                    begins,
                    meetings,
                    price,
                    subscriber,
                    early,
                    decision,
                    rule,
                    policy,
                    approval,
                    zone,
                    trainer);
        }

        public Wish begins(Duration from) {
            return new Wish(
                    seats,
                    minimum,
                    from,
                    meetings,
                    price,
                    subscriber,
                    early,
                    decides,
                    below,
                    policy,
                    approval,
                    zone,
                    trainer);
        }

        public Wish meetings(int number) {
            return new Wish(
                    seats,
                    minimum,
                    begins,
                    number,
                    price,
                    subscriber,
                    early,
                    decides,
                    below,
                    policy,
                    approval,
                    zone,
                    trainer);
        }

        public Wish prices(long full, @Nullable Long forSubscribers, @Nullable Long soon) {
            return new Wish(
                    seats,
                    minimum,
                    begins,
                    meetings,
                    full,
                    forSubscribers,
                    soon,
                    decides,
                    below,
                    policy,
                    approval,
                    zone,
                    trainer);
        }

        public Wish in(String other) {
            return new Wish(
                    seats,
                    minimum,
                    begins,
                    meetings,
                    price,
                    subscriber,
                    early,
                    decides,
                    below,
                    policy,
                    approval,
                    other,
                    trainer);
        }

        public Wish taughtBy(String email) {
            return new Wish(
                    seats,
                    minimum,
                    begins,
                    meetings,
                    price,
                    subscriber,
                    early,
                    decides,
                    below,
                    policy,
                    approval,
                    zone,
                    email);
        }

        public Wish approved() {
            return new Wish(
                    seats,
                    minimum,
                    begins,
                    meetings,
                    price,
                    subscriber,
                    early,
                    decides,
                    below,
                    policy,
                    true,
                    zone,
                    trainer);
        }
    }

    public static Wish aRun() {
        return new Wish(
                10,
                0,
                Duration.ofDays(40),
                1,
                10_000,
                null,
                null,
                Duration.ofDays(39),
                BelowMinimum.CANCEL,
                "336:100,72:50",
                false,
                "Europe/Berlin",
                "ilka@example.org");
    }

    public Run add(Wish wish) {
        return add(courseBy(wish.trainer()), wish);
    }

    public Run add(Course course, Wish wish) {
        var now = clock.instant();
        var zone = ZoneId.of(wish.zone());
        var begins = civil(now.plus(wish.begins()), zone);
        var meetings = new ArrayList<Meeting>();
        for (int i = 0; i < wish.meetings(); i++) {
            var start = begins.plusDays(i);
            meetings.add(new Meeting(i + 1, start, start.plusHours(2)));
        }
        var early = wish.early();
        var subscriber = wish.subscriber();
        var run = new Run(
                UUID.randomUUID(),
                course.id(),
                zone,
                begins.atZone(zone).toInstant(),
                meetings.getLast().ends().atZone(zone).toInstant(),
                wish.seats(),
                0,
                wish.minimum(),
                wish.below(),
                now.plus(wish.decides()).truncatedTo(ChronoUnit.MICROS),
                new Prices(
                        new Money(wish.price(), "EUR"),
                        subscriber == null ? null : new Money(subscriber, "EUR"),
                        early == null ? null : new Money(early, "EUR"),
                        early == null ? null : now.plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MICROS)),
                RefundPolicy.parse(wish.policy()),
                wish.approval(),
                RunStatus.OPEN,
                new Run.Links("", "", ""),
                meetings);
        QuarkusTransaction.requiringNew().run(() -> {
            runs.save(run);
            runs.schedule(run);
        });
        return run;
    }

    public Course course() {
        return courseBy("ilka@example.org");
    }

    private Course courseBy(String trainer) {
        var slug = "course-" + UUID.randomUUID().toString().substring(0, 8);
        var course = new Course(
                UUID.randomUUID(),
                slug,
                "Course " + slug,
                "A course for a test.",
                "First a paragraph.\n\n- a line\n- another",
                "Beginner",
                "English",
                "A pencil",
                "A book",
                List.of(new Trainer("Ilka Brandt", "ilka-brandt", trainer)),
                new Course.OneToOne("ilka-brandt", new Money(12_000, "EUR")));
        QuarkusTransaction.requiringNew().run(() -> courses.save(course));
        return course;
    }

    public Course courseOf(Run run) {
        return courses.get(run.courseId());
    }

    public String voucher(@Nullable Integer percent, @Nullable Long amount, int most, int perPerson) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var code = ("V" + UUID.randomUUID().toString().replace("-", ""))
                .substring(0, 12)
                .toUpperCase(Locale.ROOT);
        var voucher = new Voucher(
                UUID.randomUUID(),
                code,
                percent,
                amount == null ? null : new Money(amount, "EUR"),
                null,
                now.minusSeconds(60),
                now.plus(Duration.ofDays(400)),
                most,
                0,
                perPerson);
        QuarkusTransaction.requiringNew().run(() -> vouchers.add(voucher));
        return code;
    }

    public String enrolPath(Run run) {
        return courseOf(run).path() + "/runs/" + run.id() + "/enrolments";
    }

    public String waitPath(Run run) {
        return courseOf(run).path() + "/runs/" + run.id() + "/waiting";
    }

    /** Enrols the reader alone, who must get a hold or a seat. */
    public UUID enrol(Browser reader, Run run) {
        return booked(reader.post(
                enrolPath(run),
                "name",
                reader.person().name(),
                "email",
                reader.person().email()));
    }

    /** The id of the booking that an answer leads to. */
    public static UUID booked(Response answer) {
        answer.then().statusCode(303);
        var path = answer.header("Location");
        var rest = path.substring(path.lastIndexOf('/') + 1);
        return UUID.fromString(rest.contains("?") ? rest.substring(0, rest.indexOf('?')) : rest);
    }

    public int taken(Run run) {
        return (int) rows.count("select taken from run where id = ?", run.id());
    }

    public String status(UUID enrolment) {
        return rows.first("select status from enrolment where id = ?", enrolment);
    }

    /** Gives somebody a subscription, as the event would. */
    public void subscribe(Browser reader) {
        sql.update(
                "insert into subscriber (account_id, subject, subscribes, until, version, changed_at) values (?, ?, true, null, 1, ?)",
                UUID.randomUUID(),
                reader.subject(),
                clock.instant());
    }

    /** Kinds of the mails of a person, oldest first. */
    public List<String> mailsTo(String email) {
        return rows.all("select kind from outgoing_mail where recipient = ? order by created_at, id", email);
    }

    private static LocalDateTime civil(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES);
    }
}
