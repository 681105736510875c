/** Wires publishing, consuming and topics into a service. */
@NullMarked
package org.convocatoria.messaging;

import org.jspecify.annotations.NullMarked;
