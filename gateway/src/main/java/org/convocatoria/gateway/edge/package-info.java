/**
 * What every request passes: routes to the services, limits, headers, language, forged-form
 * protection.
 */
@NullMarked
package org.convocatoria.gateway.edge;

import org.jspecify.annotations.NullMarked;
