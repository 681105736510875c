/** How a repeated request finds what the first one made. */
@NullMarked
package org.convocatoria.plan.request;

import org.jspecify.annotations.NullMarked;
