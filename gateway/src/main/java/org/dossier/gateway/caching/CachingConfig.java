package org.dossier.gateway.caching;

import java.time.Duration;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The cache of pages for readers without a session. */
@ConfigMapping(prefix = "gateway.caching")
public interface CachingConfig {

    /** Memory for pages, in bytes. Default 48 MB: some thousand pages in both forms, within a heap of 128 MB. */
    @WithDefault("50331648")
    long maxBytes();

    /** A page larger than this is sent and not kept. Default 1 MB. */
    @WithDefault("1048576")
    int maxPage();

    /**
     * Longest time a page counts as fresh, whatever its service says. Default 1 min: a withdrawn report's teaser must not
     * outlive its withdrawal by more.
     */
    @WithDefault("PT1M")
    Duration longestFresh();

    /** How long a page may be shown when its service does not answer. Default 10 min: a restart and a bad deployment. */
    @WithDefault("PT10M")
    Duration stale();

    /**
     * Query parameters that make pages differ. A request with any other, with one twice or with a search text goes to
     * the service uncached, so that nobody fills the cache with pages nobody else will ask for.
     */
    @WithDefault("access,author,country,from,kind,page,region,series,sort,to,topic,type,year")
    Set<String> parameters();
}
