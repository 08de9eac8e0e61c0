package org.dossier.booking.courses.onetoone;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.CoursesConfig;
import org.dossier.booking.courses.catalogue.Course;
import org.dossier.booking.courses.letters.CourseLetters;
import org.dossier.booking.hours.Hours;
import org.dossier.booking.notifications.Letters.Recipient;
import org.dossier.booking.payments.Buyer;
import org.dossier.booking.payments.Order;
import org.dossier.booking.payments.Payment;
import org.dossier.booking.payments.Payments;
import org.dossier.booking.payments.Purchase;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.sql.Sql;

/** Sells hours: they are there once they are paid, also late. */
@ApplicationScoped
class BuyHours implements Purchase {
    static final int MOST = 40;

    /** What refuses a second purchase of the same id. */
    static final String KEY = "hours_purchase_pkey";

    private static final int MINUTES = 60;
    private static final String ADD = """
            insert into hours_purchase (id, course_id, buyer_subject, buyer_name, buyer_email, expert_slug, title, hours,
                                        total_minor, currency, status, payment_id, open_until, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)
            """;

    private final Sql sql;
    private final Payments payments;
    private final Hours hours;
    private final CourseLetters letters;
    private final OneToOneTexts texts;
    private final CoursesConfig config;
    private final Clock clock;

    BuyHours(
            Sql sql,
            Payments payments,
            Hours hours,
            CourseLetters letters,
            OneToOneTexts texts,
            CoursesConfig config,
            Clock clock) {
        this.sql = sql;
        this.payments = payments;
        this.hours = hours;
        this.letters = letters;
        this.texts = texts;
        this.config = config;
        this.clock = clock;
    }

    /** Begins a purchase, once for each key; the price is the course's (A43). */
    @Transactional
    HoursPurchase begin(UUID key, Course course, int number, Reader reader) {
        var before = find(key);
        if (before.isPresent()) {
            return before.filter(found -> found.buyer().subject().equals(reader.subject()))
                    .orElseThrow(BookingProblem.NO_SUCH_BOOKING::asException);
        }
        var offer = course.oneToOne();
        if (offer == null) {
            throw BookingProblem.NO_SUCH_COURSE.asException();
        }
        var until = now().plus(config.hoursOpen());
        var buyer = Buyer.of(reader);
        var page = "/account/bookings/courses/hours/" + key;
        var line = new Order.Line(texts.line(course.title()), number, offer.hour());
        var payment = payments.prepare(new Order(purpose(), key, buyer, List.of(line), until, page, page));
        sql.update(
                ADD,
                key,
                course.id(),
                buyer.subject(),
                buyer.name(),
                buyer.email(),
                offer.trainer(),
                course.title(),
                number,
                Math.multiplyExact(offer.hour().minor(), number),
                offer.hour().currency(),
                payment.id(),
                until,
                now());
        return find(key).orElseThrow();
    }

    /** A purchase of this person; somebody else's does not exist (R02). */
    @Transactional
    HoursPurchase getOf(UUID id, Reader reader) {
        return find(id).filter(found -> found.buyer().subject().equals(reader.subject()))
                .orElseThrow(BookingProblem.NO_SUCH_BOOKING::asException);
    }

    private Optional<HoursPurchase> find(UUID id) {
        return sql.first(HoursPurchase.COLUMNS + " where id = ?", HoursPurchase::read, id);
    }

    @Override
    public String purpose() {
        return "hours";
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void paid(Payment payment) {
        var purchase = find(payment.reference()).orElseThrow();
        if (!move(purchase, PurchaseStatus.PAID)) {
            throw new IllegalStateException("Hours were paid twice: " + purchase.id());
        }
        hours.add(
                purchase.id(),
                purchase.buyer().subject(),
                purchase.expertSlug(),
                purchase.title(),
                purchase.hours() * MINUTES);
        letters.hours(
                new Recipient(purchase.buyer().subject(), purchase.buyer().email()),
                purchase.buyer().name(),
                purchase.id().toString(),
                purchase.title(),
                purchase.hours(),
                purchase.path());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void ended(Payment payment) {
        find(payment.reference())
                .filter(found -> found.status() == PurchaseStatus.OPEN)
                .ifPresent(found -> move(found, PurchaseStatus.ENDED));
    }

    private boolean move(HoursPurchase purchase, PurchaseStatus next) {
        return purchase.status().canBecome(next)
                && sql.update(
                                "update hours_purchase set status = ? where id = ? and status = ?",
                                next,
                                purchase.id(),
                                purchase.status())
                        == 1;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
