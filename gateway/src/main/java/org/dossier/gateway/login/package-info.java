/** Sign-in and sign-out by OpenID Connect. */
@NullMarked
package org.dossier.gateway.login;

import org.jspecify.annotations.NullMarked;
