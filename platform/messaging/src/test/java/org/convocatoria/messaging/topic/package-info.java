/** Tests of the declared topics. */
@NullMarked
package org.convocatoria.messaging.topic;

import org.jspecify.annotations.NullMarked;
