package org.dossier.gateway.support;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

import org.dossier.kit.test.PostgresResource;

/** One set of surroundings for all tests, so that the application starts once. */
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(Surroundings.class)
final class Everything {
    private Everything() {}
}
