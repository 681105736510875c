/** The review's pages: the list and its files, decisions, taking down paper, and totals. */
@NullMarked
package org.convocatoria.submission.review.pages;

import org.jspecify.annotations.NullMarked;
