/** The API of calls for projects and applications. */
@NullMarked
package org.convocatoria.submission.project.web;

import org.jspecify.annotations.NullMarked;
