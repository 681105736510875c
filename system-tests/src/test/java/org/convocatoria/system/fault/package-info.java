/**
 * Nothing accepted is lost, and effects happen once: shown with real processes under faults. The
 * driver keeps its own ledger and folds the topics itself; it shares no code with the platform.
 */
@NullMarked
package org.convocatoria.system.fault;

import org.jspecify.annotations.NullMarked;
