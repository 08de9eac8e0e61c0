/** Health and metrics of the gateway. */
@NullMarked
package org.dossier.gateway.telemetry;

import org.jspecify.annotations.NullMarked;
