/** How the gateway talks to a service: internal tokens, breakers, timeouts, lenient answers. */
@NullMarked
package org.convocatoria.gateway.edge.service;

import org.jspecify.annotations.NullMarked;
