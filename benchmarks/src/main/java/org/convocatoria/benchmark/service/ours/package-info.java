/** The variant that publishes by the platform's messaging. */
@NullMarked
package org.convocatoria.benchmark.service.ours;

import org.jspecify.annotations.NullMarked;
