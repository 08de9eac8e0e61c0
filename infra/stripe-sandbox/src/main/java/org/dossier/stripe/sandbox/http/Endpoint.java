package org.dossier.stripe.sandbox.http;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;

/**
 * One method and path of the API.
 *
 * @param path with {@code :id} for the changing part
 * @param request the schema root of its parameters
 * @param response the schema root of its answer
 */
public record Endpoint(
        String method, String path, String request, String response, Supported supported, Handler handler) {

    /** What an endpoint does; answers the object, or throws {@link ApiError}. */
    @FunctionalInterface
    public interface Handler {
        JsonObject handle(Call call);
    }

    /** A feature's endpoints. */
    @FunctionalInterface
    public interface Source {
        List<Endpoint> endpoints();
    }

    public static Endpoint get(String path, String request, String response, Supported supported, Handler handler) {
        return new Endpoint("GET", path, request, response, supported, handler);
    }

    public static Endpoint post(String path, String request, String response, Supported supported, Handler handler) {
        return new Endpoint("POST", path, request, response, supported, handler);
    }

    public static Endpoint delete(String path, String request, String response, Supported supported, Handler handler) {
        return new Endpoint("DELETE", path, request, response, supported, handler);
    }

    boolean answers(String requestMethod, String requestPath) {
        return method.equals(requestMethod) && matcher(requestPath).matches();
    }

    String id(String requestPath) {
        var matcher = matcher(requestPath);
        return path.contains(":id") && matcher.matches() ? matcher.group("id") : "";
    }

    private Matcher matcher(String requestPath) {
        return Pattern.compile(path.replace(":id", "(?<id>[^/]+)")).matcher(requestPath);
    }
}
