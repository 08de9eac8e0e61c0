/** Reports for machines that follow the publication: the feed, the site map and what crawlers may visit. */
@NullMarked
package org.dossier.report.delivery;

import org.jspecify.annotations.NullMarked;
