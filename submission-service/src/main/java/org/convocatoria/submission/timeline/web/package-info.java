/** A folio's page as data, and its owner's rights. */
@NullMarked
package org.convocatoria.submission.timeline.web;

import org.jspecify.annotations.NullMarked;
