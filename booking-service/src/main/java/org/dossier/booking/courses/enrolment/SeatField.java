package org.dossier.booking.courses.enrolment;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.dossier.booking.courses.seats.Participant;

/** One participant as entered, with what is wrong. */
public record SeatField(int number, String name, String email, FieldFault nameFault, FieldFault emailFault) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;

    /** Control and format characters end up in mail headers, calendar files and spreadsheets (A27, A30, R15). */
    private static final Pattern ODD = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e]");

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    static SeatField fresh(int number, String name, String email) {
        return new SeatField(number, name, email, FieldFault.NONE, FieldFault.NONE);
    }

    /** @param others addresses of the participants before, in small letters; this one is added */
    static SeatField checked(int number, String name, String email, Set<String> others) {
        return new SeatField(number, name, email, nameFault(name), emailFault(email, others));
    }

    public boolean isFaulty() {
        return nameFault.isFound() || emailFault.isFound();
    }

    public String nameId() {
        return "name-" + number;
    }

    public String emailId() {
        return "email-" + number;
    }

    Participant participant() {
        return new Participant(name.strip(), email.strip());
    }

    private static FieldFault nameFault(String name) {
        if (name.isBlank()) {
            return FieldFault.NO_NAME;
        }
        if (name.strip().length() > LONGEST_NAME) {
            return FieldFault.NAME_TOO_LONG;
        }
        return ODD.matcher(name.strip()).find() ? FieldFault.NAME_ODD : FieldFault.NONE;
    }

    private static FieldFault emailFault(String entered, Set<String> others) {
        var email = entered.strip();
        if (email.isEmpty()) {
            return FieldFault.NO_EMAIL;
        }
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            return FieldFault.EMAIL_ODD;
        }
        return others.add(email.toLowerCase(Locale.ROOT)) ? FieldFault.NONE : FieldFault.EMAIL_TWICE;
    }
}
