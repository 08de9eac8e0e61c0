/** What every request must pass and every answer must carry. */
@NullMarked
package org.dossier.gateway.protection;

import org.jspecify.annotations.NullMarked;
