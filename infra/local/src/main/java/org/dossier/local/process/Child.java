package org.dossier.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A running process that we started. */
public final class Child {

    /** In a session of its own a child does not hear Ctrl-C, which must stop the parts in their order. */
    private static final List<String> OWN_SESSION =
            Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();

    private static final int LAST_LINES = 6;

    private static final Pattern JVM_CHATTER =
            Pattern.compile("AOT ?[Cc]|^Launching child process|^Picked up JAVA_TOOL_OPTIONS|^WARNING: ");

    private final ChildSpec spec;
    private final Process process;

    private Child(ChildSpec spec, Process process) {
        this.spec = spec;
        this.process = process;
    }

    /** Starts it; one left over from a run that was killed is ended first. */
    public static Child start(ChildSpec spec) {
        stopLeftOver(spec.pidFile(), spec.signal(), spec.patience());
        try {
            Files.createDirectories(spec.home());
            Files.createDirectories(spec.log().toAbsolutePath().getParent());
            var builder = new ProcessBuilder(Stream.concat(OWN_SESSION.stream(), spec.command().stream())
                            .toList())
                    .directory(spec.home().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()))
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("STRIPE_"));
            builder.environment().putAll(spec.environment());
            var process = builder.start();
            spec.pidFile().write(process.toHandle());
            return new Child(spec, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process a pid file names, if it is still that process; says whether there was one. */
    public static boolean stopLeftOver(PidFile pidFile, StopSignal signal, Duration patience) {
        Optional<ProcessHandle> leftOver = pidFile.find();
        leftOver.ifPresent(process -> end(process, signal, patience));
        pidFile.delete();
        return leftOver.isPresent();
    }

    public String name() {
        return spec.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code, once it has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    public void stop() {
        stop(spec.patience());
    }

    /** Stops it, and kills it after the time given. */
    public void stop(Duration patience) {
        end(process.toHandle(), spec.signal(), patience);
        spec.pidFile().delete();
    }

    /** The last words in its log, to be shown when it could not start. */
    public String lastWords() {
        try {
            var lines = Files.readString(spec.log())
                    .strip()
                    .lines()
                    .filter(line -> !JVM_CHATTER.matcher(line).find())
                    .toList();
            var last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
            return String.join("\n", last) + "\n(from " + spec.log() + ")";
        } catch (IOException e) {
            return "(no log at " + spec.log() + ")";
        }
    }

    private static void end(ProcessHandle process, StopSignal signal, Duration patience) {
        if (!process.isAlive()) {
            return;
        }
        signal.send(process);
        if (!awaitExit(process, patience)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            awaitExit(process, Duration.ofSeconds(5));
        }
    }

    private static boolean awaitExit(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException | TimeoutException e) {
            return !process.isAlive();
        }
    }
}
