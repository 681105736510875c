/** Who may log in to the store and the broker of one machine. */
@NullMarked
package org.convocatoria.local.login;

import org.jspecify.annotations.NullMarked;
