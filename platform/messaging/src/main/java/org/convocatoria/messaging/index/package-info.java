/**
 * What is stored for queries: the indexes a service declares, and lists that follow from a state.
 */
@NullMarked
package org.convocatoria.messaging.index;

import org.jspecify.annotations.NullMarked;
