/** The desk's page of the codes of venues. */
@NullMarked
package org.convocatoria.submission.venue.pages;

import org.jspecify.annotations.NullMarked;
