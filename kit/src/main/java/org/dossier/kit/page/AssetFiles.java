package org.dossier.kit.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/** Reads the files that {@code META-INF/dossier/assets.list} names, one "name location" a line. */
final class AssetFiles {
    /** A list because a class path cannot be walked the same way in a jar, in a test and in development. */
    private static final String LIST = "META-INF/dossier/assets.list";

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8",
            "txt", "text/plain; charset=utf-8",
            "woff2", "font/woff2");

    private AssetFiles() {}

    static Map<String, Asset> read() {
        var assets = new LinkedHashMap<String, Asset>();
        new String(resource(LIST), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(" +"))
                .forEach(entry -> assets.put(entry[0], asset(entry[0], entry[1])));
        return Map.copyOf(assets);
    }

    static String versionOf(Collection<Asset> assets) {
        var digest = sha256();
        assets.stream().sorted((a, b) -> a.name().compareTo(b.name())).forEach(asset -> {
            digest.update(asset.name().getBytes(StandardCharsets.UTF_8));
            digest.update(asset.bytes());
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static Asset asset(String name, String location) {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalStateException("Asset of unknown type: " + name);
        }
        var bytes = resource(location);
        return new Asset(name, type, bytes, type.startsWith("font/") ? new byte[0] : gzip(bytes));
    }

    private static byte[] resource(String location) {
        try (var in = AssetFiles.class.getClassLoader().getResourceAsStream(location)) {
            return Objects.requireNonNull(in, () -> "Missing asset: " + location)
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
