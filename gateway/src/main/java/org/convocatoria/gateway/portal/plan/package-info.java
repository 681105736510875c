/** The published plan, paragraph by paragraph, with its sources. */
@NullMarked
package org.convocatoria.gateway.portal.plan;

import org.jspecify.annotations.NullMarked;
