/** Keyed hashes: ids from idempotency keys, claves, fingerprints. */
@NullMarked
package org.convocatoria.submission.secret;

import org.jspecify.annotations.NullMarked;
