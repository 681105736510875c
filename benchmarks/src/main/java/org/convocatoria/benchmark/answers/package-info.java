/** What a consultation with very many answers asks of a running platform. */
@NullMarked
package org.convocatoria.benchmark.answers;

import org.jspecify.annotations.NullMarked;
