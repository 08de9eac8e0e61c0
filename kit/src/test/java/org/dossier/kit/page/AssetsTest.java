package org.dossier.kit.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AssetsTest {
    private static final Path FOLDER = Path.of("src/main/resources/META-INF/dossier/assets");

    private final Assets assets = new Assets();

    @Test
    void everyFileOfTheFolderIsListed() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            var unlisted = files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString())
                    .filter(name -> assets.find(addressOf(name)).isEmpty())
                    .collect(Collectors.toSet());
            assertTrue(unlisted.isEmpty(), () -> "Add to assets.list: " + unlisted);
        }
    }

    @Test
    void theStylesheetNamesOnlyFilesThatExistAndNoOtherOrigin() {
        var urls = Pattern.compile("url\\(([^)]+)\\)").matcher(text("dossier.css"));
        var found = 0;
        while (urls.find()) {
            found++;
            assertTrue(assets.find(assets.addressOf(urls.group(1))).isPresent());
        }
        assertTrue(found > 0, "The faces are ours, so some address must be there.");
    }

    @Test
    void aFileIsFoundUnderItsVersionOnly() {
        assertTrue(assets.find(assets.addressOf("htmx.min.js")).isPresent());
        assertTrue(assets.find("/assets/0000000000000000/htmx.min.js").isEmpty());
        assertTrue(assets.find("/assets/" + assets.version() + "/../application.properties")
                .isEmpty());
        assertTrue(assets.find("/assets/htmx.min.js").isEmpty());
    }

    @Test
    void anotherVersionLeadsToTodaysAddress() {
        assertEquals(
                assets.addressOf("fonts/newsreader.woff2"),
                assets.findMoved("/assets/0000000000000000/fonts/newsreader.woff2")
                        .orElseThrow());
        assertTrue(assets.findMoved("/assets/0000000000000000/secret.txt").isEmpty());
        assertTrue(assets.findMoved("/elsewhere").isEmpty());
    }

    @Test
    void aPageCannotLinkToAFileThatIsNotThere() {
        assertThrows(IllegalArgumentException.class, () -> assets.addressOf("dossier.scss"));
    }

    @Test
    void textIsCompressedAndFontsAreNot() {
        assertTrue(asset("dossier.css").isCompressed());
        assertFalse(asset("fonts/newsreader.woff2").isCompressed());
        assertEquals("text/css; charset=utf-8", asset("dossier.css").type());
    }

    /** What every article page needs besides its own HTML, compressed, leaves room for the text within 150 KB. */
    @Test
    void anArticlesFurnitureStaysLight() {
        var sent = asset("dossier.css").gzip().length
                + asset("htmx.min.js").gzip().length
                + asset("fonts/newsreader.woff2").bytes().length
                + asset("fonts/newsreader-italic.woff2").bytes().length
                + asset("fonts/public-sans.woff2").bytes().length;
        assertTrue(sent < 125_000, () -> sent + " bytes");
        assertTrue(asset("dossier.css").bytes().length < 40_000);
    }

    /** The sign-in pages live in Keycloak and cannot load from the site: they hold copies, which must not drift. */
    @Test
    void theSignInPagesUseTheSitesStylesheetAndFaces() throws IOException {
        var theme = Path.of("../infra/keycloak/theme/dossier/login/resources/css");
        for (var name : new String[] {
            "dossier.css", "fonts/newsreader.woff2", "fonts/public-sans.woff2", "fonts/public-sans-ext.woff2"
        }) {
            assertArrayEquals(asset(name).bytes(), Files.readAllBytes(theme.resolve(name)), name);
        }
    }

    private String addressOf(String name) {
        return "/assets/" + assets.version() + "/" + name;
    }

    private Asset asset(String name) {
        return assets.find(assets.addressOf(name)).orElseThrow();
    }

    private String text(String name) {
        return new String(asset(name).bytes(), StandardCharsets.UTF_8);
    }
}
