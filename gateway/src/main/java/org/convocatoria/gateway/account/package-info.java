/** Staff accounts, sessions of browsers and programs, signing in and out. */
@NullMarked
package org.convocatoria.gateway.account;

import org.jspecify.annotations.NullMarked;
