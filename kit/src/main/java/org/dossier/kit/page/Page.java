package org.dossier.kit.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import io.quarkus.qute.TemplateData;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;

import org.dossier.kit.identity.Reader;
import org.dossier.kit.identity.StaffRole;

/**
 * What the layout asks about the request it answers; templates reach it as {@code {inject:page.…}}.
 *
 * <p>Without a session nothing here depends on who asks, so that such a page may be kept by the gateway's cache.
 */
@Named("page")
@TemplateData
@RequestScoped
public class Page {
    /** Set by the gateway, which drops these names from what browsers send. */
    private static final String NONCE = "Dossier-Nonce";

    private static final String CSRF = "Dossier-Csrf";

    private final CurrentVertxRequest current;
    private final Reader reader;
    private final Site site;
    private final Assets assets;

    /** For the container. */
    public Page(CurrentVertxRequest current, Reader reader, Site site, Assets assets) {
        this.current = current;
        this.reader = reader;
        this.site = site;
        this.assets = assets;
    }

    /** The value that the Content-Security-Policy of this answer allows on scripts; empty: render no script. */
    public String nonce() {
        return header(NONCE);
    }

    /** The token that the gateway wants back with every POST; empty where there is no session. */
    public String csrf() {
        return header(CSRF);
    }

    /** Who asks. */
    public Reader reader() {
        return reader;
    }

    /** The site's address as readers know it, without a trailing slash. */
    public String publicUrl() {
        return site.publicUrl();
    }

    /** The publishing house. */
    public String publisher() {
        return site.publisher();
    }

    /** The path of this request, without its query. */
    public String path() {
        return request().map(HttpServerRequest::path).orElse("/");
    }

    /** Whether this page belongs to a section of the site: the address itself or one below it. */
    public boolean isIn(String section) {
        var path = path();
        return path.equals(section) || path.startsWith(section + "/");
    }

    /** Where to sign in and come back to this very address, query included. */
    public String loginUrl() {
        var here = request().map(HttpServerRequest::uri).orElse("/");
        // A second slash would make a browser read the rest as another host; the gateway refuses it too (A36).
        var local = here.startsWith("/") && !here.startsWith("//") ? here : "/";
        return "/login?to=" + URLEncoder.encode(local, StandardCharsets.UTF_8);
    }

    /** The versioned address of a static file; see {@link Assets#addressOf(String)}. */
    public String asset(String name) {
        return assets.addressOf(name);
    }

    /** Whether to show the way to the reports desk. */
    public boolean hasReportsDesk() {
        return reader.hasRole(StaffRole.EDITOR) || reader.hasRole(StaffRole.ADMINISTRATOR);
    }

    /** Whether to show the way to the accounts desk. */
    public boolean hasAccountsDesk() {
        return reader.hasRole(StaffRole.ACCOUNT_MANAGER) || reader.hasRole(StaffRole.ADMINISTRATOR);
    }

    /** Whether to show the way to the bookings desk. */
    public boolean hasBookingsDesk() {
        return hasAccountsDesk();
    }

    private String header(String name) {
        return request().map(request -> request.getHeader(name)).orElse("");
    }

    private Optional<HttpServerRequest> request() {
        return Optional.ofNullable(current.getCurrent()).map(context -> context.request());
    }
}
