package org.dossier.booking.requests.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** The name of a file as it is shown and downloaded; it never reaches a file system of ours (R40). */
final class FileName {
    private static final int LONGEST_STEM = 50;

    private FileName() {}

    /** What the client called it, without its way, its odd signs and any ending but the one that fits its content. */
    static String of(String sent, FileKind kind) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var stem = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("\\.[A-Za-z0-9]{1,8}$", "")
                .replaceAll("[^\\p{L}\\p{N}._ ()-]+", " ")
                .replaceAll("^[. ]+|[. ]+$", "")
                .replaceAll(" {2,}", " ");
        var end = stem.offsetByCodePoints(0, Math.min(stem.codePointCount(0, stem.length()), LONGEST_STEM));
        var named = stem.substring(0, end).strip();
        return (named.isEmpty() ? "file" : named) + "." + kind.extension();
    }

    /** As an attachment in both writings of RFC 6266; no sign of the name can end the header (R36). */
    static String disposition(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._-]+", "_");
        var whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
