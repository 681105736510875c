/** Tests of the package of the same name. */
@NullMarked
package org.convocatoria.local.topology;

import org.jspecify.annotations.NullMarked;
