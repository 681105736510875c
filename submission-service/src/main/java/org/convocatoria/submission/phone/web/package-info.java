/** The API of calls to contributors. */
@NullMarked
package org.convocatoria.submission.phone.web;

import org.jspecify.annotations.NullMarked;
