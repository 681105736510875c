/** How Kafka's clients of a service reach the broker. */
@NullMarked
package org.convocatoria.messaging.connection;

import org.jspecify.annotations.NullMarked;
