/** Measures how a running platform takes and counts very many answers to one consultation. */
@NullMarked
package org.convocatoria.benchmark.answers;

import org.jspecify.annotations.NullMarked;
