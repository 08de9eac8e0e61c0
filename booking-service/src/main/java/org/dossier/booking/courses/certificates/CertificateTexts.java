package org.dossier.booking.courses.certificates;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of certificates and of the page that checks them; templates reach them as {@code {certificates:…}}. */
@MessageBundle("certificates")
interface CertificateTexts {
    @Message("Certificate of attendance")
    String title();

    @Message("This is to say that")
    String thisIsToSay();

    @Message("took part in the course")
    String tookPart();

    @Message("{days} · {length}")
    String heldOn(String days, String length);

    @Message("taught by {names}")
    String taughtBy(String names);

    @Message("Issued on {day}.")
    String issuedOn(String day);

    @Message("Code {code}. Anyone can check it at {address}")
    String verify(String code, String address);

    @Message("This certificate is genuine")
    String valid();

    @Message("{publisher} issued it, and it holds.")
    String validHint(String publisher);

    @Message("This certificate was revoked")
    String revoked();

    @Message("It was genuine once and no longer holds, since {day}.")
    String revokedHint(String day);

    @Message("No certificate has this code")
    String unknown();

    @Message("Compare it with the paper, letter by letter: it has sixteen of them, in groups of four.")
    String unknownHint();

    @Message("Holder")
    String holder();

    @Message("Course")
    String course();

    @Message("Held on")
    String held();

    @Message("Length")
    String length();

    @Message("Trainers")
    String trainers();

    @Message("Issued on")
    String issued();

    @Message("Code")
    String code();
}
