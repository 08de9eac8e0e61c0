package org.dossier.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The mails that have arrived, one file each, so that they outlive a restart. */
final class Mailbox {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern ID = Pattern.compile("[0-9]{8}T[0-9]{9}Z-[0-9a-f]{8}");

    private final Path directory;
    private final Clock clock;

    Mailbox(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Returns when the mail is on the disk; only then may the sender be told that it was taken. */
    String store(String from, String to, InputStream content) throws IOException {
        Files.createDirectories(directory);
        var id = STAMP.format(clock.instant()) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        var unfinished = directory.resolve(id + ".part");
        try (var out = Files.newOutputStream(unfinished)) {
            out.write(("X-Envelope-From: " + oneLine(from) + "\r\nX-Envelope-To: " + oneLine(to) + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            content.transferTo(out);
        }
        try (var file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE);
        return id;
    }

    /** The newest first. */
    List<Mail> list() throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".eml"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted(Comparator.reverseOrder())
                    .map(this::find)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    Optional<Mail> find(String id) {
        return source(id).map(source -> Mail.parse(id, source));
    }

    Optional<byte[]> source(String id) {
        try {
            return ID.matcher(id).matches() ? Optional.of(Files.readAllBytes(file(id))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void clear() throws IOException {
        for (var mail : list()) {
            Files.deleteIfExists(file(mail.id()));
        }
    }

    private Path file(String id) {
        return directory.resolve(id + ".eml");
    }

    private static String oneLine(String address) {
        return address.replaceAll("[\\r\\n]", " ");
    }
}
