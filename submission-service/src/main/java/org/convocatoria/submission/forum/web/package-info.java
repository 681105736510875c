/** The API of forums. */
@NullMarked
package org.convocatoria.submission.forum.web;

import org.jspecify.annotations.NullMarked;
