package org.dossier.booking.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.agenda.Entry;
import org.dossier.booking.agenda.Task;
import org.dossier.booking.payments.Refund;
import org.dossier.booking.payments.RefundStatus;
import org.dossier.kit.identity.Reader;

/**
 * What the bookings desk shows. Days are those of UTC; each entry says its time in its own zone.
 *
 * @param before the month before, as {@code 2026-08}
 * @param faulty the refund whose declining lacks a reason; null for none
 */
record DeskPage(
        List<TaskList> lists,
        List<RefundLine> refunds,
        String month,
        String before,
        String after,
        List<Day> days,
        @Nullable UUID faulty) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    /** The tasks of one kind. */
    record TaskList(String title, List<Line> tasks) {}

    /** One task. */
    record Line(String title, String detail, String due, String iso, String href) {
        static Line of(Task task) {
            var due = task.due();
            return new Line(
                    task.title(),
                    task.detail(),
                    due == null ? "" : DAY.format(due.atOffset(ZoneOffset.UTC)),
                    due == null ? "" : due.toString(),
                    task.href());
        }
    }

    /**
     * A refund that waits for a yes or no, or that failed.
     *
     * @param amount what goes back, or what is kept
     * @param keeps whether nothing goes back
     * @param decidable whether who looks may decide; not who proposed it
     */
    record RefundLine(
            UUID id,
            String title,
            String buyer,
            String amount,
            String reason,
            String asked,
            boolean failed,
            boolean keeps,
            boolean decidable) {
        static RefundLine of(Refund refund, Reader viewer) {
            return new RefundLine(
                    refund.id(),
                    refund.title(),
                    refund.payment().buyer().name(),
                    (refund.isKeeping() ? refund.atStake() : refund.amount()).format(Locale.ENGLISH),
                    refund.reason(),
                    DAY.format(refund.askedAt().atOffset(ZoneOffset.UTC)),
                    refund.status() == RefundStatus.FAILED,
                    refund.isKeeping(),
                    refund.mayBeDecidedBy(viewer));
        }

        public String approval() {
            return "/desk/bookings/refunds/" + id + "/approval";
        }

        public String settlement() {
            return "/desk/bookings/refunds/" + id + "/settlement";
        }

        public String refusal() {
            return "/desk/bookings/refunds/" + id + "/refusal";
        }
    }

    /** What takes place on a day. */
    record Day(String title, String iso, List<Entry> entries) {}

    static DeskPage of(
            List<Task> tasks, List<RefundLine> refunds, YearMonth month, List<Entry> entries, @Nullable UUID faulty) {
        return new DeskPage(
                lists(tasks),
                refunds,
                MONTH.format(month.atDay(1)),
                month.minusMonths(1).toString(),
                month.plusMonths(1).toString(),
                days(entries),
                faulty);
    }

    private static List<TaskList> lists(List<Task> tasks) {
        var byList = new LinkedHashMap<String, List<Line>>();
        tasks.forEach(task ->
                byList.computeIfAbsent(task.list(), list -> new ArrayList<>()).add(Line.of(task)));
        return byList.entrySet().stream()
                .map(list -> new TaskList(list.getKey(), list.getValue()))
                .toList();
    }

    private static List<Day> days(List<Entry> entries) {
        var byDay = new LinkedHashMap<LocalDate, List<Entry>>();
        for (var entry : entries) {
            Instant at = entry.at();
            if (at != null) {
                byDay.computeIfAbsent(LocalDate.ofInstant(at, ZoneOffset.UTC), day -> new ArrayList<>())
                        .add(entry);
            }
        }
        return byDay.entrySet().stream()
                .map(day -> new Day(DAY.format(day.getKey()), day.getKey().toString(), day.getValue()))
                .toList();
    }
}
