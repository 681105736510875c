/**
 * Open data: what anybody may read, as files to take along. They are made again when something has
 * changed, and a manifest for each day says what they were on that day.
 */
@NullMarked
package org.convocatoria.submission.opendata;

import org.jspecify.annotations.NullMarked;
