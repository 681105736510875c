/** Measures how a running platform takes and counts very many responses to one consultation. */
@NullMarked
package org.convocatoria.benchmark.responses;

import org.jspecify.annotations.NullMarked;
