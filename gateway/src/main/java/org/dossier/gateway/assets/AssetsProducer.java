package org.dossier.gateway.assets;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.dossier.kit.page.Assets;

/** Kit's assets as a bean; kit's own beans are not discovered here. */
final class AssetsProducer {

    private AssetsProducer() {}

    @Produces
    @Singleton
    static Assets assets() {
        return new Assets();
    }
}
