package org.dossier.booking.courses.enrolment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.dossier.booking.courses.vouchers.VoucherFault;

/** The words of the enrolment form; templates reach them as {@code {enrol:…}}. */
@MessageBundle("enrol")
interface EnrolTexts {
    @Message("Enrol in {course}")
    String title(String course);

    @Message("Seats")
    String seats();

    @Message("How many seats?")
    String howMany();

    @Message("Up to 10 at once, each in somebody's name.")
    String howManyHint();

    @Message("Change")
    String change();

    @Message("Who comes?")
    String who();

    @Message("Each participant gets an invitation with a calendar entry at their own address.")
    String whoHint();

    @Message("Participant {number}")
    String participant(int number);

    @Message("Name")
    String name();

    @Message("E-mail address")
    String email();

    @Message(
            "As it shall stand on the certificate, in Latin, Greek, Cyrillic, Georgian, Armenian, Hebrew or Arabic letters: those can be printed.")
    String nameHint();

    @Message("Voucher code")
    String voucher();

    @Message("Hold the seats")
    String hold();

    @Message("The seats are then held for {minutes} minutes while you pay. You see the exact price before you do.")
    String holdHint(long minutes);

    @Message("Price per seat")
    String price();

    @Message("subscriber price")
    String subscriberPrice();

    @Message("When")
    String when();

    @Message("Time zone")
    String zone();

    @Message("Seats left")
    String left();

    @Message("If you cancel")
    String policy();

    @Message("Our staff look at each refund before it is made.")
    String byApproval();

    @Message("Please look at the marked fields")
    String faultTitle();

    @Message("Nothing is held yet.")
    String faultText();

    @Message(
            "{#switch fault}{#case NO_NAME}Enter a name.{#case NAME_TOO_LONG}Use at most 100 characters.{#case NAME_ODD}Leave out line breaks and other invisible characters.{#case NO_EMAIL}Enter an e-mail address.{#case EMAIL_ODD}Enter an address such as ana@example.org.{#case EMAIL_TWICE}This address is entered above already. Each seat needs its own.{#else}{/switch}")
    String fieldFault(FieldFault fault);

    @Message(
            "{#switch fault}{#case UNKNOWN}There is no such voucher. Check the code, or leave it out.{#case NOT_YET}This voucher is not valid yet.{#case OVER}This voucher is no longer valid.{#case OTHER_COURSE}This voucher is for another course.{#case OTHER_CURRENCY}This voucher is in another currency.{#case USED_UP}This voucher has been used up.{#case YOURS_USED}You have used this voucher as often as one person may.{#else}{/switch}")
    String voucherFault(VoucherFault fault);

    @Message("More than 10 seats at once")
    String tooManyTitle();

    @Message("Enrol up to 10 people here, and write to us for more.")
    String tooMany();

    @Message("Sold out")
    String soldOutTitle();

    @Message("There are not {quantity} seats left on {days}. Nothing was charged.")
    String soldOut(int quantity, String days);

    @Message("Join the waiting list: when seats become free, they are offered in turn and held for a day.")
    String waitHint();

    @Message("Number of seats")
    String quantity();

    @Message("Join the waiting list")
    String joinList();

    @Message("{#if left == 1}There is 1 seat left.{#else}There are {left} seats left.{/if}")
    String stillLeft(int left);

    @Message("Enrol for fewer seats")
    String fewer();

    @Message("paid after the seats had gone")
    String paidTooLate();

    @Message("See other dates")
    String otherDates();
}
