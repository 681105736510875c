/** The review's desk, which joins what other features know of a contribution. */
@NullMarked
package org.convocatoria.submission.review;

import org.jspecify.annotations.NullMarked;
