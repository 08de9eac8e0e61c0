package org.dossier.gateway.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import jakarta.inject.Singleton;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

import org.dossier.kit.page.Assets;

/** The gateway's own answers, in the look of the site: as a page, an htmx fragment or problem+json (RFC 9457). */
@Singleton
public final class Answers {

    private final Template page;
    private final Template fragment;
    private final Template docs;
    private final Assets assets;

    Answers(Assets assets) {
        this.assets = assets;
        var engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        page = parse(engine, "trouble.html");
        fragment = parse(engine, "trouble-fragment.html");
        docs = parse(engine, "docs.html");
    }

    /** Ends the response with this trouble. */
    public void give(HttpServerRequest request, Trouble trouble) {
        give(request, trouble, 0);
    }

    /** The same with {@code Retry-After} in seconds, left out when 0. */
    public void give(HttpServerRequest request, Trouble trouble, long retryAfter) {
        var response = request.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(trouble.status());
        response.putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        if (retryAfter > 0) {
            response.putHeader("retry-after", Long.toString(retryAfter));
        }
        end(request, response, trouble);
    }

    /** The page that lists the services' API descriptions. */
    public String docsPage(List<?> services) {
        return docs.data("css", assets.addressOf("dossier.css"), "services", services)
                .render();
    }

    private void end(HttpServerRequest request, HttpServerResponse response, Trouble trouble) {
        switch (Wanted.by(request)) {
            case DOCUMENT ->
                response.putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                        .end(document(trouble));
            case FRAGMENT ->
                response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                        .end(render(fragment, trouble));
            case PAGE ->
                response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                        .end(render(page, trouble));
        }
    }

    private String render(Template template, Trouble trouble) {
        return template.data("css", assets.addressOf("dossier.css"))
                .data("icon", assets.addressOf("favicon.svg"))
                .data("status", trouble.status())
                .data("title", trouble.title())
                .data("detail", trouble.detail())
                .render();
    }

    private static String document(Trouble trouble) {
        return new JsonObject()
                .put("type", "about:blank")
                .put("status", trouble.status())
                .put("title", trouble.title())
                .put("detail", trouble.detail())
                .encode();
    }

    private static Template parse(Engine engine, String name) {
        try (var in = Answers.class.getResourceAsStream("/pages/" + name)) {
            var text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return engine.parse(text, Variant.forContentType(Variant.TEXT_HTML));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
