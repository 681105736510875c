/** The review's pages as staff use them. */
@NullMarked
package org.convocatoria.submission.review.pages;

import org.jspecify.annotations.NullMarked;
