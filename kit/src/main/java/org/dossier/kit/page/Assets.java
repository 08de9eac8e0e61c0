package org.dossier.kit.page;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The static files of the design system, read once at start, under an address that names their content:
 * {@code /assets/<version>/<name>}.
 *
 * <p>One version stands for all files together, so that the stylesheet reaches its fonts by a relative address.
 */
@ApplicationScoped
public class Assets {
    private static final String ROOT = "/assets/";

    private final Map<String, Asset> byName;
    private final String version;

    public Assets() {
        byName = AssetFiles.read();
        version = AssetFiles.versionOf(byName.values());
    }

    /**
     * The address of a file.
     *
     * @param name for example {@code dossier.css}
     * @throws IllegalArgumentException if there is no such file: a page that links to nothing is a defect
     */
    public String addressOf(String name) {
        if (!byName.containsKey(name)) {
            throw new IllegalArgumentException("No asset is named " + name);
        }
        return ROOT + version + "/" + name;
    }

    /** The file at exactly this address, version included; it never changes and may be cached for ever. */
    public Optional<Asset> find(String path) {
        var prefix = ROOT + version + "/";
        return path.startsWith(prefix)
                ? Optional.ofNullable(byName.get(path.substring(prefix.length())))
                : Optional.empty();
    }

    /**
     * Today's address of a file that is asked for under another version, as a page does that was made by the previous
     * release during a rolling deployment. Redirect there, uncached.
     */
    public Optional<String> findMoved(String path) {
        var slash = path.startsWith(ROOT) ? path.indexOf('/', ROOT.length()) : -1;
        return slash < 0
                ? Optional.empty()
                : Optional.of(path.substring(slash + 1))
                        .filter(byName::containsKey)
                        .map(this::addressOf);
    }

    /** The content hash in every address: 16 hexadecimal digits. */
    public String version() {
        return version;
    }
}
