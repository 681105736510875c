/** The acuse for programs. */
@NullMarked
package org.convocatoria.submission.acuse.web;

import org.jspecify.annotations.NullMarked;
