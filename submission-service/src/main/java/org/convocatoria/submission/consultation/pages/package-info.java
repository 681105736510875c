/** Consultations for people: answering, results, and the desk's pages. */
@NullMarked
package org.convocatoria.submission.consultation.pages;

import org.jspecify.annotations.NullMarked;
