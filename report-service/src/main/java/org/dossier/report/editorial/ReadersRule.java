package org.dossier.report.editorial;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Report;
import org.dossier.report.catalogue.Staff;
import org.dossier.report.commissions.Commissions;

/** Whether a stored report may be for the readers that an editor chose. */
@ApplicationScoped
class ReadersRule {
    private final Commissions commissions;
    private final FormTexts texts;

    ReadersRule(Commissions commissions, FormTexts texts) {
        this.commissions = commissions;
        this.texts = texts;
    }

    /**
     * Why not, or nothing.
     *
     * @param staff who wants it: nobody hides a colleague's draft from that colleague
     */
    Optional<String> refuses(Report report, Access wanted, Staff staff) {
        if (!report.canBeFor(wanted)) {
            return Optional.of(texts.staysWithReaders());
        }
        if (hides(report, wanted) && !report.canBelongTo(staff)) {
            return Optional.of(texts.anotherBeganIt());
        }
        return wanted != Access.CLIENT && commissions.ofReport(report.id()).isPresent()
                ? Optional.of(texts.staysWithClient())
                : Optional.empty();
    }

    /** Whether a draft that the whole desk sees becomes one that only its owner sees. */
    boolean hides(Report report, Access wanted) {
        return wanted == Access.CLIENT && !report.isForOneClient();
    }
}
