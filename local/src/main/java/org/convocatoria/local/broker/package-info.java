/** Real Kafka in a process of its own, from the published server jars. */
@NullMarked
package org.convocatoria.local.broker;

import org.jspecify.annotations.NullMarked;
