/** The variant that publishes by the Namastack outbox. */
@NullMarked
package org.convocatoria.benchmark.service.namastack;

import org.jspecify.annotations.NullMarked;
