/** Mail addresses: which can be written to, and how they travel. */
@NullMarked
package org.convocatoria.service.address;

import org.jspecify.annotations.NullMarked;
