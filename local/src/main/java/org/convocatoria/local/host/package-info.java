/** The names under which this machine's own pages may be asked for. */
@NullMarked
package org.convocatoria.local.host;

import org.jspecify.annotations.NullMarked;
