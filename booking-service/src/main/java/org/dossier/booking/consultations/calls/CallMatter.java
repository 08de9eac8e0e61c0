package org.dossier.booking.consultations.calls;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a call is about, as it is stored. */
@Embeddable
class CallMatter {
    @Column(updatable = false)
    private String question;

    @Column(updatable = false)
    private String reportSlug;

    @Column(updatable = false)
    private String reportTitle;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected CallMatter() {}

    CallMatter(Matter matter) {
        this.question = matter.question();
        this.reportSlug = matter.reportSlug();
        this.reportTitle = matter.reportTitle();
    }

    Matter read() {
        return new Matter(question, reportSlug, reportTitle);
    }
}
