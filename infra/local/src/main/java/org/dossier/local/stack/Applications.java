package org.dossier.local.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.dossier.local.process.ChildSpec;
import org.dossier.local.process.Readiness;
import org.dossier.local.process.StopSignal;

/** The four applications as packaged by the build. */
final class Applications {

    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    /** A run that records its ahead-of-time cache writes it when it ends, three at once on two cores. */
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(60);

    private static final Set<String> NEEDS = Set.of("postgresql", "kafka", "keycloak", "mail", "stripe-sandbox");

    private final Settings settings;
    private final AotCache cache;

    Applications(Settings settings) {
        this.settings = settings;
        this.cache = new AotCache(settings.data().of("aot"));
    }

    List<Part> parts() {
        return Arrays.stream(Application.values()).map(this::part).toList();
    }

    private Part part(Application application) {
        var ports = settings.ports();
        var management = ports.managementOf(application.port(ports));
        return new Part(application.module(), NEEDS, () -> spec(application), child -> {
            Readiness.await(child, READY_WITHIN, () -> Health.isOk(management, "/q/health/ready"));
            cache.accept(application.module(), settings.checkout().application(application.module()));
        });
    }

    private ChildSpec spec(Application application) {
        var name = application.module();
        var files = settings.checkout().application(name);
        var options = new ArrayList<>(List.of(
                "-Xms64m",
                "-Xmx192m",
                // Room for the recording of an ahead-of-time cache, which copies the classes that it writes.
                "-XX:MaxMetaspaceSize=256m",
                // Without a start-up cache the classes would cause four full collections while an application starts.
                "-XX:MetaspaceSize=128m",
                // What the compilers of the start needed goes back to the system: some 30 MB of each.
                "-XX:TrimNativeHeapInterval=30000",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        options.addAll(cache.options(name, files));
        return new ChildSpec(
                name,
                JavaCommand.of(options, "-jar", files.resolve("quarkus-run.jar").toString()),
                new ApplicationEnvironment(settings).of(application),
                settings.data().of(name),
                settings.data().log(name),
                StopSignal.TERM,
                STOPPED_WITHIN);
    }
}
