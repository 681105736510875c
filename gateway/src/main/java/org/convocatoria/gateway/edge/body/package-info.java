/** Receiving the bodies of requests: how large, how slowly, and how many at once. */
@NullMarked
package org.convocatoria.gateway.edge.body;

import org.jspecify.annotations.NullMarked;
