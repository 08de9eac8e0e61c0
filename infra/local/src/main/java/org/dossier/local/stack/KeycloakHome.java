package org.dossier.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder in which one Keycloak finds its theme, its realm to import and its list of common passwords. */
record KeycloakHome(Path path) {

    void furnish(Path distribution, Checkout checkout, boolean demo) throws IOException {
        var imports = path.resolve("data/import");
        var passwords = path.resolve("data/password-blacklists");
        for (var folder : new Path[] {imports, passwords, path.resolve("conf")}) {
            Files.createDirectories(folder);
        }
        link("lib", distribution.resolve("lib"));
        link("providers", distribution.resolve("providers"));
        link("themes", checkout.themes());
        copy(checkout.realm("realm-dossier.json"), imports.resolve("dossier-realm.json"));
        copy(checkout.realm("realm-common-passwords.txt"), passwords.resolve("realm-common-passwords.txt"));
        if (demo) {
            copy(checkout.realm("realm-dossier-demo-users.json"), imports.resolve("dossier-users-0.json"));
        }
    }

    private void link(String name, Path target) throws IOException {
        var link = path.resolve(name);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
