/** The variant that publishes by gruelbox's transaction-outbox. */
@NullMarked
package org.convocatoria.benchmark.service.gruelbox;

import org.jspecify.annotations.NullMarked;
