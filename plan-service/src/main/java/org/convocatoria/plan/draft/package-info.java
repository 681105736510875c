/** The plan being written: its sections, and paragraphs with their sources. */
@NullMarked
package org.convocatoria.plan.draft;

import org.jspecify.annotations.NullMarked;
