/** Calls for projects and applications as people see them. */
@NullMarked
package org.convocatoria.submission.project.pages;

import org.jspecify.annotations.NullMarked;
