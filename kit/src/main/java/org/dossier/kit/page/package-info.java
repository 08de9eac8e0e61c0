/** What every page shares: the layout's bean, its texts and the versioned static files. */
@NullMarked
package org.dossier.kit.page;

import org.jspecify.annotations.NullMarked;
