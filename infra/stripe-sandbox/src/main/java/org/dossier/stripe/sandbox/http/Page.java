package org.dossier.stripe.sandbox.http;

import java.util.List;
import java.util.Optional;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.store.Json;

/** A page or control outside the API; {@code :id} and {@code :other} in its path are the changing parts. */
public record Page(String method, String path, Handler handler) {

    /** What the page does. */
    @FunctionalInterface
    public interface Handler {
        Answer handle(Visit visit);
    }

    /** A feature's pages. */
    @FunctionalInterface
    public interface Source {
        List<Page> pages();
    }

    /** A visit: the changing parts of its path, and what its form or query says. */
    public record Visit(String id, String other, JsonObject form) {

        public String text(String name) {
            return Json.text(form, name).orElse("").strip();
        }

        public Optional<String> find(String name) {
            return Json.text(form, name).map(String::strip).filter(text -> !text.isEmpty());
        }

        public long number(String name, long otherwise) {
            return find(name).map(Long::parseLong).orElse(otherwise);
        }
    }

    public static Page get(String path, Handler handler) {
        return new Page("GET", path, handler);
    }

    public static Page post(String path, Handler handler) {
        return new Page("POST", path, handler);
    }
}
