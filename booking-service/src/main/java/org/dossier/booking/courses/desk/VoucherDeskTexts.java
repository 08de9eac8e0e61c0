package org.dossier.booking.courses.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of vouchers; templates reach them as {@code {voucherDesk:…}}. */
@MessageBundle("voucherDesk")
interface VoucherDeskTexts {
    @Message("Code")
    String code();

    @Message("Percent off")
    String percent();

    @Message("Or an amount off the order")
    String amount();

    @Message("Only for")
    String forCourse();

    @Message("any course")
    String anyCourse();

    @Message("Valid from (UTC)")
    String from();

    @Message("Valid until (UTC)")
    String until();

    @Message("How many orders may use it")
    String most();

    @Message("How many of one person")
    String perPerson();

    @Message("Used")
    String used();

    @Message("Worth")
    String kind();

    @Message("Add a voucher")
    String addVoucher();

    @Message("There are no vouchers yet.")
    String noVouchers();

    @Message("Valid")
    String valid();

    @Message("{used} of {most}")
    String usedOf(int used, int most);

    @Message("{from} to {until}")
    String span(String from, String until);
}
