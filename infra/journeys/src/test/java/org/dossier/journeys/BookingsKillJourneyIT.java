package org.dossier.journeys;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * I01, I04, I05, I06, I14 while fifty clients buy and booking-service, PostgreSQL, Kafka and the sandbox are killed in
 * turn: each payment is a seat or goes back in full, and nothing scarce is given twice.
 */
class BookingsKillJourneyIT extends Journey {
    private static final int BUYERS = 50;
    private static final int SEATS = 40;
    private static final int VOUCHERS = 20;
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final Rows rows = new Rows(stack);

    @Test
    void whatIsScarceIsSoldOnceAndEachPaymentCounts() throws Exception {
        var course = rows.text("select id from course where slug = 'osint-in-russia'");
        var voucher = "KILL" + System.nanoTime() % 1_000_000;
        String run;
        try (var manager = person("amir")) {
            run = run(manager, course);
            addVoucher(manager, voucher);
        }
        var expert = rows.text("select e.id from expert e where slug = 'ilka-brandt'");
        var kind = rows.text("select id from call_kind where expert_id = '" + expert
                + "' and price_minor = 0 and not paid_by_hours");
        var slot = slot();
        var buyers = buyers().register(BUYERS);
        var calls = new ArrayList<Future<Boolean>>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var buyer : buyers) {
                Callable<Boolean> seat =
                        () -> buyer.buySeat("/courses/osint-in-russia/runs/" + run + "/enrolments", voucher);
                clients.submit(seat);
                Callable<Boolean> call = () -> buyer.bookCall("ilka-brandt", kind, slot);
                calls.add(clients.submit(call));
            }
            for (var part : List.of("booking-service", "postgresql", "kafka", "stripe-sandbox")) {
                stack.kill(part);
                stack.awaitAllReady();
            }
        }
        stack.letPass(Duration.ofMinutes(20)); // holds end, and what no webhook told is looked for

        Eventually.within(
                SETTLED,
                "every seat is paid or free again",
                () -> rows.count("select count(*) from enrolment where run_id = '" + run + "' and status = 'HELD'")
                        == 0);
        var taken = buyers.stream()
                .mapToLong(buyer -> stack.stripe().paymentsOf(buyer.email()))
                .sum();
        assertTrue(taken > 0, "somebody has bought");
        Eventually.within(
                SETTLED, "I01, I03: what Stripe took is known here", () -> rows.count("""
                select count(*) from payment where status = 'PAID'
                  and reference in (select id from enrolment where run_id = '%s')
                """.formatted(run)) == taken);
        Eventually.within(
                SETTLED,
                "I01: each payment is a seat, or goes back in full",
                () -> rows.count("""
                select count(*) from payment p left join enrolment e on e.id = p.reference
                where p.reference in (select id from enrolment where run_id = '%s') and p.status = 'PAID'
                  and e.status <> 'CONFIRMED' and p.returned_minor < p.amount_minor
                """.formatted(run)) == 0);
        assertEquals(
                rows.count(
                        "select count(*) from seat where run_id = '" + run + "' and status in ('HELD', 'CONFIRMED')"),
                rows.count("select taken from run where id = '" + run + "'"),
                "I04: seats are counted");
        assertTrue(rows.count("select taken from run where id = '" + run + "'") <= SEATS, "I04");
        assertTrue(rows.count("select used from voucher where code = '" + voucher + "'") <= VOUCHERS, "I06");
        assertEquals(1, calls.stream().filter(BookingsKillJourneyIT::isTrue).count(), "I05: one call at one time");
        assertEquals("", stack.stripe().complaints());
        assertEquals(0, stack.linesIn("booking-service", "cannot become"), "I14");
    }

    private static boolean isTrue(Future<Boolean> future) {
        return future.resultNow();
    }

    /** The first time of the expert that anybody may have. */
    private String slot() {
        try (var guest = visitor()) {
            var from = stack.now().plus(Duration.ofDays(20));
            var answer = guest.page()
                    .request()
                    .get(stack.url("/api/consultations/slots?expert=ilka-brandt&minutes=20&from=" + from))
                    .text();
            return answer.replaceFirst("(?s).*?\"(\\d{4}-\\d{2}-\\d{2}T[^\"]+)\".*", "$1");
        }
    }

    private String run(Visitor manager, String course) {
        var day = stack.today().plusDays(80);
        manager.open("/desk/bookings/courses/catalogue/" + course + "/runs/new");
        manager.enter("zone", "Europe/Berlin");
        manager.enter("meetings", day + " 09:00-17:00");
        manager.enter("capacity", String.valueOf(SEATS));
        manager.enter("minimum", "0");
        manager.enter("decide", day.minusDays(10) + "T12:00");
        manager.enter("price", "49.00");
        manager.enter("currency", "EUR");
        manager.enter("policy", "336:100,72:50");
        manager.click("Save");
        manager.page().waitForURL(url -> url.contains("/desk/bookings/courses/runs/"));
        return manager.page().url().replaceFirst(".*/runs/([0-9a-f-]{36}).*", "$1");
    }

    private void addVoucher(Visitor manager, String code) {
        var today = stack.today();
        manager.open("/desk/bookings/courses/vouchers");
        manager.enter("code", code);
        manager.enter("percent", "10");
        manager.enter("from", today.minusDays(1) + "T00:00");
        manager.enter("until", today.plusDays(30) + "T00:00");
        manager.enter("most", String.valueOf(VOUCHERS));
        manager.enter("person", "1");
        manager.click("Add");
        assertTrue(manager.sees(code));
    }
}
