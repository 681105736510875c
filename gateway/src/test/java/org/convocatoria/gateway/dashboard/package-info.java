/** Tests of the desk, against services made of sample files. */
@NullMarked
package org.convocatoria.gateway.dashboard;

import org.jspecify.annotations.NullMarked;
