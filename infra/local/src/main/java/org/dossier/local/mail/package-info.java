/** A real SMTP server that keeps every mail as a file and shows it on a page instead of sending it on. */
@NullMarked
package org.dossier.local.mail;

import org.jspecify.annotations.NullMarked;
