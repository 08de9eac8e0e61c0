package org.dossier.booking.courses.desk;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.dossier.booking.courses.Phrases;
import org.dossier.booking.courses.catalogue.Course;
import org.dossier.booking.courses.vouchers.Voucher;

/** A voucher in the desk's list. */
record VoucherRow(
        String code, String worth, String course, String from, String until, int used, int most, int perPerson) {
    static VoucherRow of(Voucher voucher, Map<UUID, Course> courses) {
        var amount = voucher.amount();
        var course = voucher.courseId() == null ? null : courses.get(voucher.courseId());
        return new VoucherRow(
                voucher.code(),
                amount == null ? voucher.percent() + " %" : amount.format(Locale.ENGLISH),
                course == null ? "" : course.title(),
                Phrases.date(voucher.validFrom(), ZoneOffset.UTC),
                Phrases.date(voucher.validUntil(), ZoneOffset.UTC),
                voucher.used(),
                voucher.most(),
                voucher.perPerson());
    }
}
