/** The acuse: what proves on paper that a contribution was received. */
@NullMarked
package org.convocatoria.submission.acuse;

import org.jspecify.annotations.NullMarked;
