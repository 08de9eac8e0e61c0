package org.dossier.local.mail;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages: plain HTML of our own, no script, nothing from elsewhere. */
final class MailPages {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Pattern HEAD = Pattern.compile("(?i)<head[^>]*>");

    private MailPages() {}

    static String list(List<Mail> mails) {
        var rows = mails.stream().map(MailPages::row).collect(Collectors.joining());
        var content = mails.isEmpty()
                ? "<p>No mail yet. Whatever Dossier sends arrives here and goes no further.</p>"
                : "<table><thead><tr><th>To<th>Subject<th>Received</thead><tbody>" + rows + "</tbody></table>"
                        + "<form method=\"post\" action=\"/deletion\"><button>Delete all</button></form>";
        return page("Mail", "<h1>Mail</h1>" + content);
    }

    static String mail(Mail mail) {
        return page(mail.subject(), """
                <p><a href="/">All mail</a></p>
                <h1>%s</h1>
                <dl><dt>From<dd>%s<dt>To<dd>%s<dt>Received<dd>%s</dl>
                %s%s%s
                <p><a href="/messages/%s/source">Source</a></p>
                """.formatted(
                        escape(mail.subject()),
                        escape(mail.from()),
                        escape(mail.to()),
                        WHEN.format(mail.received()),
                        htmlPart(mail),
                        mail.text().isEmpty() ? "" : "<h2>Text</h2><pre>" + escape(mail.text()) + "</pre>",
                        attachments(mail),
                        mail.id()));
    }

    /** The mail's own HTML, with its links opening outside of the frame it is shown in. */
    static String framed(Mail mail) {
        var base = "<base target=\"_blank\">";
        var head = HEAD.matcher(mail.html());
        return head.find()
                ? mail.html().substring(0, head.end()) + base + mail.html().substring(head.end())
                : base + mail.html();
    }

    private static String htmlPart(Mail mail) {
        return mail.html().isEmpty()
                ? ""
                : "<h2>HTML</h2><iframe title=\"The mail as HTML\" src=\"/messages/" + mail.id()
                        + "/html\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>";
    }

    private static String attachments(Mail mail) {
        var items = new StringBuilder();
        for (var i = 0; i < mail.attachments().size(); i++) {
            items.append("<li><a href=\"/messages/%s/attachments/%d\">%s</a> (%,d bytes)"
                    .formatted(
                            mail.id(),
                            i,
                            escape(mail.attachments().get(i).name()),
                            mail.attachments().get(i).content().length));
        }
        return items.isEmpty() ? "" : "<h2>Attachments</h2><ul>" + items + "</ul>";
    }

    private static String row(Mail mail) {
        return "<tr><td>%s<td><a href=\"/messages/%s\">%s</a><td>%s"
                .formatted(
                        escape(mail.to()),
                        mail.id(),
                        escape(mail.subject().isBlank() ? "(no subject)" : mail.subject()),
                        WHEN.format(mail.received()));
    }

    private static String page(String title, String body) {
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>
                :root{color-scheme:light dark}
                body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
                table{border-collapse:collapse;width:100%%}th,td{text-align:left;padding:.4rem .8rem .4rem 0;
                border-bottom:1px solid #8885;overflow-wrap:anywhere}
                dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dd{margin:0}
                pre{white-space:pre-wrap;border:1px solid #8885;padding:1rem}
                iframe{width:100%%;height:40rem;border:1px solid #8885;background:#fff}
                </style><main>%s</main></html>
                """.formatted(escape(title), body);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
