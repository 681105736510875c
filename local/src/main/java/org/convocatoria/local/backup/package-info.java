/** All data of a copy of the platform in one file, and back. */
@NullMarked
package org.convocatoria.local.backup;

import org.jspecify.annotations.NullMarked;
