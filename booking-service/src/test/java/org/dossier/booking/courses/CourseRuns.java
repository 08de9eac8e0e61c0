package org.dossier.booking.courses;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;

import org.dossier.booking.Browser;
import org.dossier.booking.PaymentsNextDoor;
import org.dossier.booking.courses.catalogue.Course;
import org.dossier.booking.courses.catalogue.Courses;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.catalogue.Trainer;
import org.dossier.booking.courses.vouchers.Voucher;
import org.dossier.booking.courses.vouchers.Vouchers;
import org.dossier.kit.money.Money;
import org.dossier.kit.sql.Sql;
import org.dossier.kit.test.Rows;

/** Makes courses and runs for tests, and speaks to their pages. Nothing is shared: each test has a course of its own. */
@Singleton
public class CourseRuns {
    private final Courses courses;
    private final Runs runs;
    private final Vouchers vouchers;
    private final PaymentsNextDoor payments;
    private final Sql sql;
    private final Rows rows;
    private final Clock clock;

    CourseRuns(
            Courses courses, Runs runs, Vouchers vouchers, PaymentsNextDoor payments, Sql sql, Rows rows, Clock clock) {
        this.courses = courses;
        this.runs = runs;
        this.vouchers = vouchers;
        this.payments = payments;
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    public static RunWish aRun() {
        return new RunWish();
    }

    public Run add(RunWish wish) {
        return add(courseBy(wish.trainer()), wish);
    }

    public Run add(Course course, RunWish wish) {
        var run = wish.of(course, clock.instant());
        QuarkusTransaction.requiringNew().run(() -> {
            runs.save(run);
            runs.schedule(run);
        });
        return run;
    }

    public Course course() {
        return courseBy(aRun().trainer());
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

    /** A run's form as staff send it, with a day and its hours in each line of {@code meetings}, the first on {@code day}. */
    public static Response enter(Browser staff, UUID course, UUID run, String zone, LocalDate day, String meetings) {
        return staff.post(
                formPath(course, run),
                "zone",
                zone,
                "meetings",
                meetings,
                "capacity",
                "12",
                "minimum",
                "0",
                "decide",
                day.minusDays(10) + "T12:00",
                "currency",
                "EUR",
                "price",
                "100",
                "policy",
                "336:100,72:50");
    }

    public static String formPath(UUID course, UUID run) {
        return "/desk/bookings/courses/catalogue/" + course + "/runs/" + run;
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

    /** The same, and the seat is paid. */
    public UUID paid(Browser reader, Run run) {
        var id = enrol(reader, run);
        payments.pay(payments.paymentOf(id));
        return id;
    }

    /** Enrols the reader and a colleague, in this order. */
    public UUID enrolBoth(Browser reader, Browser colleague, Run run) {
        return booked(reader.post(
                enrolPath(run),
                "name",
                reader.person().name(),
                "email",
                reader.person().email(),
                "name",
                colleague.person().name(),
                "email",
                colleague.person().email()));
    }

    /** The same, and both seats are paid. */
    public UUID paidForBoth(Browser reader, Browser colleague, Run run) {
        var id = enrolBoth(reader, colleague, run);
        payments.pay(payments.paymentOf(id));
        return id;
    }

    /** @param place of the seat within its enrolment, from 1 */
    public String seat(UUID enrolment, int place) {
        return rows.first("select id from seat where enrolment_id = ? and place = ?", enrolment, place);
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
}
