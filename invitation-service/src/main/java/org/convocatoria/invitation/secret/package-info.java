/** Keyed hashes: opaque ids, personal links and codes. */
@NullMarked
package org.convocatoria.invitation.secret;

import org.jspecify.annotations.NullMarked;
