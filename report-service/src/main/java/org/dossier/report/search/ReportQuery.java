package org.dossier.report.search;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filters of an address as they came; {@link ReportFilter#of} makes sense of them. */
record ReportQuery(
        @Parameter(description = "Words to look for in titles, names and executive summaries") @RestQuery @Nullable
        String q,

        @Parameter(description = "A region's code, such as central-asia") @RestQuery @Nullable
        String region,

        @Parameter(description = "An ISO 3166-1 alpha-2 code") @RestQuery @Nullable
        String country,

        @Parameter(description = "A topic's slug") @RestQuery @Nullable
        String topic,

        @Parameter(description = "A series by its exact name") @RestQuery @Nullable
        String series,

        @Parameter(description = "An author's slug") @RestQuery @Nullable
        String author,

        @Parameter(description = "everyone, signed-in or subscribers") @RestQuery @Nullable
        String access,

        @Parameter(description = "newest, oldest, title or relevance") @RestQuery @Nullable
        String sort) {}
