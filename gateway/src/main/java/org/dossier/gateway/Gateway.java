package org.dossier.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Gateway {

    /** The framework would answer a target that is no URI by itself, with a bare 400: our own rule refuses it instead. */
    static final String NO_CHECK_BY_THE_FRAMEWORK = "vertx.disableURIValidation";

    private Gateway() {}

    public static void main(String... arguments) {
        System.setProperty(NO_CHECK_BY_THE_FRAMEWORK, "true");
        Quarkus.run(arguments);
    }
}
