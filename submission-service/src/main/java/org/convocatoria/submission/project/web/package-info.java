/** Calls for projects and applications for programs. */
@NullMarked
package org.convocatoria.submission.project.web;

import org.jspecify.annotations.NullMarked;
