/** The declared Kafka topics, and their creation before anything uses them. */
@NullMarked
package org.convocatoria.messaging.topic;

import org.jspecify.annotations.NullMarked;
