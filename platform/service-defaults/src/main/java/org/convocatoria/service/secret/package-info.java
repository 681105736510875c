/** Keyed hashes, for opaque ids and codes that only their service can make. */
@NullMarked
package org.convocatoria.service.secret;

import org.jspecify.annotations.NullMarked;
