/** Places where a test can make a process die, to see what a crash there leaves behind. */
@NullMarked
package org.convocatoria.messaging.failpoint;

import org.jspecify.annotations.NullMarked;
