/** Pages of consultations, for the public and for the desk. */
@NullMarked
package org.convocatoria.submission.consultation.pages;

import org.jspecify.annotations.NullMarked;
