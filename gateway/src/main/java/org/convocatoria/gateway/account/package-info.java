/** Staff accounts, and logins of browsers and programs. */
@NullMarked
package org.convocatoria.gateway.account;

import org.jspecify.annotations.NullMarked;
