/** The only door: everything a browser asks comes through here. */
@NullMarked
package org.dossier.gateway;

import org.jspecify.annotations.NullMarked;
