/** Calls for project applications: promoters who apply together, evaluators, decisions. */
@NullMarked
package org.convocatoria.submission.project;

import org.jspecify.annotations.NullMarked;
