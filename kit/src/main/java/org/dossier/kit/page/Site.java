package org.dossier.kit.page;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The site that pages, feeds and mails belong to; templates reach it as {@code {inject:site.…}}, also where there is
 * no request.
 *
 * <p>Two single properties and no config mapping: a mapping of the prefix {@code dossier} would claim every
 * feature's settings below it.
 */
@Named("site")
@Singleton
public class Site {
    private final String publicUrl;
    private final String publisher;

    /**
     * @param publicUrl the address under which readers reach the site, without a trailing slash
     * @param publisher the publishing house
     */
    public Site(
            @ConfigProperty(name = "dossier.public-url") String publicUrl,
            @ConfigProperty(name = "dossier.publisher") String publisher) {
        this.publicUrl = publicUrl;
        this.publisher = publisher;
    }

    /** The address under which readers reach the site, without a trailing slash. Absolute links come from here only. */
    public String publicUrl() {
        return publicUrl;
    }

    /** The publishing house, as the footer, mails and feeds name it. */
    public String publisher() {
        return publisher;
    }
}
