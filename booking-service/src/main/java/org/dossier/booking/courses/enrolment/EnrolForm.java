package org.dossier.booking.courses.enrolment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.courses.seats.Participant;
import org.dossier.booking.courses.vouchers.VoucherFault;
import org.dossier.kit.identity.Reader;

/**
 * Who shall have the seats, kept as it was entered. There is no price in it (A43).
 *
 * @param key made with the page: the enrolment's id, so that a form that is posted twice enrols once
 */
public record EnrolForm(UUID key, List<SeatField> seats, String voucher, VoucherFault voucherFault) {
    /** More at once is a matter for a mail to us. */
    public static final int MOST = 10;

    private static final int LONGEST_CODE = 24;

    /** A form for so many seats, the first in the reader's own name. */
    public static EnrolForm empty(int seats, Reader reader) {
        var fields = new ArrayList<SeatField>();
        for (int i = 1; i <= clamp(seats); i++) {
            fields.add(SeatField.fresh(i, i == 1 ? reader.name() : "", i == 1 ? reader.email() : ""));
        }
        return new EnrolForm(UUID.randomUUID(), fields, "", VoucherFault.NONE);
    }

    /** What was entered, looked through; names and addresses in pairs. Rows beyond the most are not read (R22). */
    public static EnrolForm of(@Nullable UUID key, List<String> names, List<String> emails, String voucher) {
        var fields = new ArrayList<SeatField>();
        var others = new HashSet<String>();
        var count = clamp(Math.max(names.size(), emails.size()));
        for (int i = 0; i < count; i++) {
            fields.add(SeatField.checked(i + 1, at(names, i), at(emails, i), others));
        }
        var code = voucher.strip();
        return new EnrolForm(
                key == null ? UUID.randomUUID() : key,
                fields,
                code,
                code.length() > LONGEST_CODE ? VoucherFault.UNKNOWN : VoucherFault.NONE);
    }

    /** Whether more seats were asked for than may be at once. */
    public static boolean isTooMany(List<String> names, List<String> emails) {
        return names.size() > MOST || emails.size() > MOST;
    }

    public boolean isFaulty() {
        return voucherFault.isFound() || seats.stream().anyMatch(SeatField::isFaulty);
    }

    /** The same with what is wrong with the voucher. */
    public EnrolForm refused(VoucherFault fault) {
        return new EnrolForm(key, seats, voucher, fault);
    }

    public int quantity() {
        return seats.size();
    }

    List<Participant> participants() {
        return seats.stream().map(SeatField::participant).toList();
    }

    private static int clamp(int seats) {
        return Math.max(1, Math.min(MOST, seats));
    }

    private static String at(List<String> values, int index) {
        return index < values.size() ? values.get(index) : "";
    }
}
