package org.dossier.subscriber.overview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "account")
class AccountPages {
    private AccountPages() {}

    static native TemplateInstance account(AccountPage page);
}
