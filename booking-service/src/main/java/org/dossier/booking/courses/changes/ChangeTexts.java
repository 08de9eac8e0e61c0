package org.dossier.booking.courses.changes;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why something changed, as participants and staff read it. */
@MessageBundle("courseChanges")
interface ChangeTexts {
    @Message("too few participants")
    String tooFew();

    @Message("the course does not take place")
    String doesNotTakePlace();
}
