/** Child processes that are known by a pid file, stopped in time and never confused with a stranger's. */
@NullMarked
package org.dossier.local.process;

import org.jspecify.annotations.NullMarked;
