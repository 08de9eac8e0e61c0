package org.dossier.subscriber.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One page of a search.
 *
 * @param words what was looked for; empty for all accounts
 * @param page which page, from 1
 * @param total how many accounts were found on all pages
 */
record FoundAccounts(String words, int page, int total, List<Row> rows) {
    static final int PAGE_SIZE = 25;

    /**
     * One account.
     *
     * @param plan the plan's name; null without a live subscription
     * @param status the live subscription's status; null without one
     * @param accessUntil when access ends; null without access
     */
    record Row(
            UUID id,
            String name,
            String email,
            When arrived,
            @Nullable String plan,
            @Nullable String status,
            boolean granted,
            @Nullable When accessUntil) {}

    static int pages(int total) {
        return Math.max(1, Math.ceilDiv(total, PAGE_SIZE));
    }

    public int pages() {
        return pages(total);
    }

    public String href() {
        return "/desk/accounts?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&page=";
    }
}
