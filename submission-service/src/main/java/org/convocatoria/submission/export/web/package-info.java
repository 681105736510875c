/** The owner's copy for programs. */
@NullMarked
package org.convocatoria.submission.export.web;

import org.jspecify.annotations.NullMarked;
