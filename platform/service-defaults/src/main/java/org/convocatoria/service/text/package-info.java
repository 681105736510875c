/** Text as people write it, brought into one form before it is checked, kept or compared. */
@NullMarked
package org.convocatoria.service.text;

import org.jspecify.annotations.NullMarked;
