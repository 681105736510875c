/** The copy of a contribution that its owner takes away, readable without the platform. */
@NullMarked
package org.convocatoria.submission.export;

import org.jspecify.annotations.NullMarked;
