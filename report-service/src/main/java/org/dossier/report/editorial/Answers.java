package org.dossier.report.editorial;

import java.net.URI;

import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestResponse;

/** The answers of forms: a page with a status, or the way to the next page. */
final class Answers {
    private Answers() {}

    static RestResponse<String> page(TemplateInstance page) {
        return page(200, page);
    }

    static RestResponse<String> page(int status, TemplateInstance page) {
        return RestResponse.ResponseBuilder.<String>create(status)
                .entity(page.render())
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .build();
    }

    /** After a POST the browser asks for the next page with GET, so that a reload sends nothing twice. */
    static RestResponse<String> seeOther(String path) {
        return RestResponse.seeOther(URI.create(path));
    }
}
