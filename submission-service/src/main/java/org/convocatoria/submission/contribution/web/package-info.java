/** Receiving contributions, the registry, and the review's desk. */
@NullMarked
package org.convocatoria.submission.contribution.web;

import org.jspecify.annotations.NullMarked;
