/** Headers that pages and the gateway tell each other in headers. */
@NullMarked
package org.convocatoria.pages.door;

import org.jspecify.annotations.NullMarked;
