/** Tests of what the desk's pages share. */
@NullMarked
package org.convocatoria.gateway.dashboard.desk;

import org.jspecify.annotations.NullMarked;
