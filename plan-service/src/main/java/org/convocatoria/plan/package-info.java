/** The plan service: from evidence to a published plan whose every paragraph says its sources. */
@NullMarked
package org.convocatoria.plan;

import org.jspecify.annotations.NullMarked;
