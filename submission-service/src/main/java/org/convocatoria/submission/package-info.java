/** The service that receives what people contribute and tells them what becomes of it. */
@NullMarked
package org.convocatoria.submission;

import org.jspecify.annotations.NullMarked;
