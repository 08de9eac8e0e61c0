/** What the tests of all features share: real parts, a newsroom that publishes, and readers with rights. */
@NullMarked
package org.dossier.report;

import org.jspecify.annotations.NullMarked;
