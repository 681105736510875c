/**
 * Codes that lift the limit of intake for a venue: a school, a hall, a brigade with one network.
 */
@NullMarked
package org.convocatoria.submission.venue;

import org.jspecify.annotations.NullMarked;
