/** Short statements to the service's own database, where an entity would be more than is needed. */
@NullMarked
package org.dossier.kit.sql;

import org.jspecify.annotations.NullMarked;
