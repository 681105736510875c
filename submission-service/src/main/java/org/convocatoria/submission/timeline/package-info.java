/** The story of a folio: what became of a contribution, step by step. */
@NullMarked
package org.convocatoria.submission.timeline;

import org.jspecify.annotations.NullMarked;
