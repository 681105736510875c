/** The public registry of admitted contributions. */
@NullMarked
package org.convocatoria.gateway.portal.registry;

import org.jspecify.annotations.NullMarked;
