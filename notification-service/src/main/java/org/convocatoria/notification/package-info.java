/** Delivers the platform's mail: what was asked for, how it reads, and whether it arrived. */
@NullMarked
package org.convocatoria.notification;

import org.jspecify.annotations.NullMarked;
