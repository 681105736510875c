/** Asking agencies for data by letter, and what they answer. */
@NullMarked
package org.convocatoria.submission.datarequest;

import org.jspecify.annotations.NullMarked;
