package org.dossier.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.dossier.local.process.PidFile;

/** The stack's processes as the kernel accounts for them; on Linux only, elsewhere nothing is known. */
final class Processes {
    private static final double TICKS_PER_SECOND = 100; // USER_HZ, 100 on every Linux that runs a JDK

    private final Path data;

    Processes(Path data) {
        this.data = data;
    }

    /** Resident memory in megabytes by process name. */
    Map<String, Long> residentMegabytes() {
        var memory = new TreeMap<String, Long>();
        ids().forEach((name, id) -> memory.put(name, residentMegabytes(id)));
        return memory;
    }

    /** Processor seconds that all of them have used together. */
    double processorSeconds() {
        return ids().values().stream().mapToDouble(Processes::processorSeconds).sum();
    }

    private Map<String, Long> ids() {
        try (Stream<Path> files = Files.walk(data, 4)) {
            var ids = new TreeMap<String, Long>();
            files.filter(file -> file.toString().endsWith(".pid"))
                    .forEach(file ->
                            new PidFile(file).find().ifPresent(process -> ids.put(nameOf(file), process.pid())));
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException("The stack's data directory cannot be read.", e);
        }
    }

    private static String nameOf(Path pidFile) {
        return pidFile.getFileName().toString().replace(".pid", "");
    }

    private static long residentMegabytes(long id) {
        return lines(Path.of("/proc", String.valueOf(id), "status"))
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static double processorSeconds(long id) {
        return lines(Path.of("/proc", String.valueOf(id), "stat"))
                .map(line -> line.substring(line.lastIndexOf(')') + 2).split(" "))
                .mapToDouble(fields -> (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND)
                .sum();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException ended) {
            return Stream.empty();
        }
    }
}
