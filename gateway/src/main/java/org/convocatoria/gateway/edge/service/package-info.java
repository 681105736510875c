/** Requests of the gateway to services: internal tokens, breakers, timeouts, lenient reading. */
@NullMarked
package org.convocatoria.gateway.edge.service;

import org.jspecify.annotations.NullMarked;
