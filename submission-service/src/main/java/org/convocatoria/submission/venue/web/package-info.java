/** The API of the codes of venues. */
@NullMarked
package org.convocatoria.submission.venue.web;

import org.jspecify.annotations.NullMarked;
