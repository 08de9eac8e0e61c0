package org.dossier.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;

/** The limit to compare with: a Vert.x server that answers every request with the same bytes and does nothing else. */
final class BareServer extends AbstractVerticle {
    private final int port;
    private final Buffer body;

    private BareServer(int port, Buffer body) {
        this.port = port;
        this.body = body;
    }

    /** Arguments: port, file with the body. Runs until it is ended. */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        var body = Buffer.buffer(Files.readAllBytes(Path.of(arguments[1])));
        var options = new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        Vertx.vertx().deployVerticle(() -> new BareServer(port, body), options);
    }

    @Override
    public void start() {
        vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                .requestHandler(request -> request.response()
                        .putHeader("content-type", "text/html; charset=UTF-8")
                        .end(body))
                .listen();
    }

    /** Serves these bytes from a process of its own, with the memory that our applications have. */
    static Process serve(int port, byte[] body) {
        try {
            var file = Files.createTempFile("bare-server-", ".body");
            Files.write(file, body);
            file.toFile().deleteOnExit();
            return new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx192m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            BareServer.class.getName(),
                            String.valueOf(port),
                            file.toString()))
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The bare server cannot be started.", e);
        }
    }
}
