package org.dossier.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;

/** A browser for the journeys: one that is installed, else Playwright's own, else Debian's package. */
final class Chromium {
    private static final List<String> INSTALLED = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    /** No sandbox, as CI runs as root; nothing in the background, as a closed network makes each look-up a wait. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    private Chromium() {}

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright playwright) {
        return installed()
                .map(path -> launch(playwright, options().setExecutablePath(path)))
                .or(() -> downloaded(playwright))
                .or(() -> fromDebian().map(path -> launch(playwright, options().setExecutablePath(path))))
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The journeys need a browser: install Chromium or Chrome, or let Playwright download its own."));
    }

    private static Browser launch(Playwright playwright, LaunchOptions options) {
        return playwright.chromium().launch(options);
    }

    private static LaunchOptions options() {
        return new LaunchOptions().setArgs(FLAGS);
    }

    private static Optional<Path> installed() {
        return INSTALLED.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Browser> downloaded(Playwright playwright) {
        // In a process of its own: Playwright's command line ends its JVM.
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        run(List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium"));
        try {
            return Optional.of(launch(playwright, options()));
        } catch (PlaywrightException notDownloaded) {
            return Optional.empty();
        }
    }

    private static Optional<Path> fromDebian() {
        if (!Files.exists(Path.of("/etc/debian_version")) || !"root".equals(System.getProperty("user.name"))) {
            return Optional.empty();
        }
        Stream.of(List.of("apt-get", "update"), List.of("apt-get", "install", "-y", "chromium"))
                .forEach(Chromium::run);
        return installed();
    }

    private static void run(List<String> command) {
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor(10, TimeUnit.MINUTES);
        } catch (IOException e) {
            throw new IllegalStateException("Chromium could not be installed by apt-get.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
