/** How the platform's answers are read. */
@NullMarked
package org.convocatoria.local.client;

import org.jspecify.annotations.NullMarked;
