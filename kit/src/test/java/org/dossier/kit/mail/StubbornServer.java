package org.dossier.kit.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.dossier.kit.test.MailServer;

/** An SMTP server that refuses recipients with a chosen answer, or takes its time: what a healthy one never does. */
final class StubbornServer implements AutoCloseable {
    private final ServerSocket socket;
    private final String answerToRecipient;
    private final Duration beforeAccepting;
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final Thread accepting;

    private StubbornServer(String answerToRecipient, Duration beforeAccepting) {
        this.answerToRecipient = answerToRecipient;
        this.beforeAccepting = beforeAccepting;
        try {
            socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), MailServer.port()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accepting = Thread.ofVirtual().start(this::acceptAll);
    }

    static StubbornServer refusing(String answer) {
        return new StubbornServer(answer, Duration.ZERO);
    }

    static StubbornServer acceptingAfter(Duration pause) {
        return new StubbornServer("250 ok", pause);
    }

    /** The contents that were accepted. */
    List<String> accepted() {
        return accepted;
    }

    /** The recipients that were named, refused ones too. */
    List<String> recipients() {
        return recipients;
    }

    private void acceptAll() {
        try {
            while (true) {
                var client = socket.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> talk(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            var out = client.getOutputStream();
            say(out, "220 stubborn");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                answer(line, in, out);
            }
        } catch (IOException | InterruptedException gone) {
            // So is the client.
        }
    }

    private void answer(String line, BufferedReader in, OutputStream out) throws IOException, InterruptedException {
        if (line.startsWith("RCPT")) {
            recipients.add(line);
            say(out, answerToRecipient);
        } else if (line.startsWith("DATA")) {
            say(out, "354 go on");
            var content = content(in);
            Thread.sleep(beforeAccepting);
            accepted.add(content);
            say(out, "250 taken");
        } else {
            say(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
        }
    }

    private static String content(BufferedReader in) throws IOException {
        var content = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            content.append(line).append('\n');
        }
        return content.toString();
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        awaitFreePort();
        // The mailer keeps connections open; the next server must not find them.
        for (var client : clients) {
            client.close();
        }
    }

    /** The port is free once nobody waits at it any more; the next server wants the same. */
    private void awaitFreePort() throws IOException {
        try {
            accepting.join();
        } catch (InterruptedException e) {
            throw new InterruptedIOException("The port was not seen to become free.");
        }
    }
}
