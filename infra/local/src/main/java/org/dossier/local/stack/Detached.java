package org.dossier.local.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./dossier up --detach}: the same in a process of its own, whose words are repeated here until it is ready.
 */
public final class Detached {

    private static final long PAUSE_MILLIS = 100;

    private final Options options;
    private final List<String> arguments;

    public Detached(Options options, List<String> arguments) {
        this.options = options;
        this.arguments =
                arguments.stream().filter(word -> !word.equals("--detach")).toList();
    }

    /** The exit code: 0 when it is ready, else what the other process ended with. */
    public int run() throws IOException, InterruptedException {
        var data = DataDirectory.open(options.data(), !options.empty());
        StackLock.take(data).release();
        // A supervisor that was killed has left its word that it is ready.
        Up.Running.delete(data);
        var log = data.log("dossier");
        Files.createDirectories(log.getParent());
        Files.writeString(log, "");
        var process = start(log);
        // Whoever gives up waiting gives up the start as well.
        var giveUp = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(giveUp);
        var code = follow(process, log, data.of("ready"));
        Runtime.getRuntime().removeShutdownHook(giveUp);
        return code;
    }

    private Process start(Path log) throws IOException {
        var command = new ArrayList<>(
                Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of("nohup"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.dossier.local.Main"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
    }

    private static int follow(Process process, Path log, Path ready) throws IOException, InterruptedException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            while (true) {
                var isReady = Files.exists(ready);
                var isAlive = process.isAlive();
                copyNews(file);
                if (!isAlive) {
                    return process.exitValue();
                }
                if (isReady) {
                    return 0;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private static void copyNews(RandomAccessFile file) throws IOException {
        var news = new byte[Math.toIntExact(file.length() - file.getFilePointer())];
        file.readFully(news);
        System.out.print(new String(news, StandardCharsets.UTF_8));
        System.out.flush();
    }
}
