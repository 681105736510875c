@NullMarked
package org.convocatoria.local.broker;

import org.jspecify.annotations.NullMarked;
