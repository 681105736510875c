/** Tests of the embedded document store. */
@NullMarked
package org.convocatoria.local.store;

import org.jspecify.annotations.NullMarked;
