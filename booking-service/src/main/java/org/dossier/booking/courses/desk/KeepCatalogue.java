package org.dossier.booking.courses.desk;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.courses.catalogue.Course;
import org.dossier.booking.courses.catalogue.Courses;
import org.dossier.booking.courses.vouchers.Voucher;
import org.dossier.booking.courses.vouchers.Vouchers;
import org.dossier.kit.identity.Reader;

/** Keeps courses and vouchers; every act is in the audit trail. */
@ApplicationScoped
class KeepCatalogue {
    private final Courses courses;
    private final Vouchers vouchers;
    private final Acts acts;

    KeepCatalogue(Courses courses, Vouchers vouchers, Acts acts) {
        this.courses = courses;
        this.vouchers = vouchers;
        this.acts = acts;
    }

    @Transactional
    void save(Course course, Reader staff) {
        var isNew = courses.find(course.id()).isEmpty();
        courses.save(course);
        acts.record(
                staff,
                isNew ? "course-added" : "course-changed",
                "course",
                course.id(),
                "",
                Map.of("title", course.title()));
    }

    /** @return false if there is one with this code */
    @Transactional
    boolean add(Voucher voucher, Reader staff) {
        if (!vouchers.add(voucher)) {
            return false;
        }
        acts.record(staff, "voucher-added", "voucher", voucher.id(), "", Map.of("code", voucher.code()));
        return true;
    }
}
