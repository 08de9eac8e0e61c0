package org.dossier.gateway.support;

import java.util.ArrayList;
import java.util.List;

/** report-service with both of its replicas. */
public final class Reports {

    private final List<StubService> replicas = List.of(StubService.report(), StubService.secondReport());

    private Reports() {}

    /** Both replicas, running, with no answers. */
    public static Reports running() {
        var reports = new Reports();
        reports.replicas.forEach(StubService::running);
        return reports;
    }

    /** Both answer a path. */
    public Reports on(String path, StubService.Answer answer) {
        replicas.forEach(replica -> replica.on(path, answer));
        return this;
    }

    /** Both answer a path with a page that may be cached. */
    public Reports publicPage(String path, String text) {
        replicas.forEach(replica -> replica.publicPage(path, text));
        return this;
    }

    /** What either was asked for this path. */
    public List<StubService.Asked> asked(String path) {
        var all = new ArrayList<StubService.Asked>();
        replicas.forEach(replica -> all.addAll(replica.asked(path)));
        return all;
    }

    /** What either was asked at all. */
    public List<StubService.Asked> asked() {
        var all = new ArrayList<StubService.Asked>();
        replicas.forEach(replica -> all.addAll(replica.asked()));
        return all;
    }

    /** Kills both. */
    public void stop() {
        replicas.forEach(StubService::stop);
    }
}
