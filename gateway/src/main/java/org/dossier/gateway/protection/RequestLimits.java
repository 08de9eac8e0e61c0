package org.dossier.gateway.protection;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;

/**
 * Token buckets, one per client and kind of request. They live in this replica: with {@code n} replicas a client may have
 * up to {@code n} times the figure, which the figures allow for.
 */
@Singleton
public final class RequestLimits {

    private record Client(Limit limit, String key) {}

    private final Map<Limit, Bandwidth> bandwidths = new EnumMap<>(Limit.class);
    private final Cache<Client, Bucket> buckets;

    RequestLimits(ProtectionConfig config) {
        var limits = config.limits();
        bandwidths.put(Limit.PAGES, bandwidth(limits.pages(), limits.pagesPeriod()));
        bandwidths.put(Limit.API, bandwidth(limits.api(), limits.apiPeriod()));
        bandwidths.put(Limit.LOGIN, bandwidth(limits.login(), limits.loginPeriod()));
        bandwidths.put(Limit.LOGOUT, bandwidth(limits.logout(), limits.logoutPeriod()));
        bandwidths.put(Limit.COOKIES, bandwidth(limits.cookies(), limits.cookiesPeriod()));
        bandwidths.put(Limit.CHECKOUT, bandwidth(limits.checkout(), limits.checkoutPeriod()));
        bandwidths.put(Limit.RETURNS, bandwidth(limits.returns(), limits.returnsPeriod()));
        bandwidths.put(Limit.IMPORTS, bandwidth(limits.imports(), limits.importsPeriod()));
        bandwidths.put(Limit.REPORTS, bandwidth(limits.reports(), limits.reportsPeriod()));
        buckets = Caffeine.newBuilder()
                .maximumSize(config.countedClients())
                .expireAfterAccess(Duration.ofMinutes(30))
                .build();
    }

    /** Takes one from the client's bucket: 0 when there was one, else the seconds until there is, at least 1. */
    public long secondsToWait(Limit limit, String client) {
        var taken = bucketOf(limit, client).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? 0 : 1 + taken.getNanosToWaitForRefill() / 1_000_000_000;
    }

    /** Puts back what was taken for a request that proved not to be of the counted kind. */
    public void giveBack(Limit limit, String client) {
        bucketOf(limit, client).addTokens(1);
    }

    private Bucket bucketOf(Limit limit, String client) {
        return buckets.get(new Client(limit, client), this::newBucket);
    }

    private Bucket newBucket(Client client) {
        return Bucket.builder().addLimit(bandwidths.get(client.limit())).build();
    }

    private static Bandwidth bandwidth(int capacity, Duration period) {
        return Bandwidth.builder()
                .capacity(capacity)
                .refillGreedy(capacity, period)
                .build();
    }
}
