/** Closing a version: who still waits for an answer, and what the next version would say. */
@NullMarked
package org.convocatoria.plan.closing;

import org.jspecify.annotations.NullMarked;
