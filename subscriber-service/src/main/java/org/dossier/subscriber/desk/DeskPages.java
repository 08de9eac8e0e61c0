package org.dossier.subscriber.desk;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "desk")
class DeskPages {
    private DeskPages() {}

    static native TemplateInstance accounts(FoundAccounts found, List<DisputeLine> disputes);

    static native TemplateInstance account(AccountFile file, GrantForm form, EndingForm ending, Done done);
}
