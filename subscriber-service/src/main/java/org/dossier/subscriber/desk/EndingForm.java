package org.dossier.subscriber.desk;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What a member of staff entered to end a grant, with what is wrong with it. */
record EndingForm(@Nullable UUID grantId, String reason, Fault fault) {
    static final EndingForm NONE = new EndingForm(null, "", Fault.NONE);

    static EndingForm of(UUID grantId, String reason) {
        return new EndingForm(grantId, reason, Reason.faultOf(reason));
    }

    public boolean isFaulty() {
        return fault.isFound();
    }

    public boolean isOf(UUID grant) {
        return grant.equals(grantId);
    }

    public String reasonFor(UUID grant) {
        return isOf(grant) ? reason : "";
    }

    public Fault faultFor(UUID grant) {
        return isOf(grant) ? fault : Fault.NONE;
    }
}
