/** Tests of tokens, keys and the merged audit. */
@NullMarked
package org.convocatoria.gateway.edge.service;

import org.jspecify.annotations.NullMarked;
