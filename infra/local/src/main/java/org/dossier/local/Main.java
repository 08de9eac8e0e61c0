package org.dossier.local;

import java.io.IOException;
import java.util.List;

import org.dossier.local.stack.Code;
import org.dossier.local.stack.Detached;
import org.dossier.local.stack.Down;
import org.dossier.local.stack.Options;
import org.dossier.local.stack.Refusal;
import org.dossier.local.stack.Status;
import org.dossier.local.stack.Up;

/** What {@code ./dossier} runs: {@code up}, {@code down}, {@code status} or {@code code}, as {@link Options} describes them. */
public final class Main {

    private Main() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        try {
            System.exit(run(arguments));
        } catch (Refusal refusal) {
            System.err.println("dossier: " + refusal.sentence());
            System.exit(1);
        }
    }

    private static int run(String... arguments) throws IOException, InterruptedException {
        var options = Options.parse(arguments);
        return switch (options.command()) {
            case "down" -> {
                new Down(options).run();
                yield 0;
            }
            case "status" -> new Status(options).run();
            case "code" -> {
                Code.print();
                yield 0;
            }
            default -> up(options, arguments);
        };
    }

    private static int up(Options options, String... arguments) throws IOException, InterruptedException {
        if (options.detach()) {
            return new Detached(options, List.of(arguments)).run();
        }
        new Up(options).run();
        return 0;
    }
}
