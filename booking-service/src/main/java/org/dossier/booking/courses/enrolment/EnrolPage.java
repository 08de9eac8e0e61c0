package org.dossier.booking.courses.enrolment;

import java.util.List;
import java.util.stream.IntStream;

import org.dossier.booking.courses.catalogue.RunCard;

/**
 * The enrolment form.
 *
 * @param price of a seat for this reader now
 * @param reduced whether that is the subscriber price
 * @param minutes how long seats are held
 */
public record EnrolPage(
        RunCard run, EnrolForm form, String price, boolean reduced, boolean tooMany, long minutes, String action) {
    /** Numbers of seats to choose from. */
    public List<Integer> quantities() {
        return IntStream.rangeClosed(1, EnrolForm.MOST).boxed().toList();
    }
}
