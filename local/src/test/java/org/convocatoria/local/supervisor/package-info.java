/** Tests of the package of the same name. */
@NullMarked
package org.convocatoria.local.supervisor;

import org.jspecify.annotations.NullMarked;
