/** Tests of what people see of calls for projects. */
@NullMarked
package org.convocatoria.submission.project.pages;

import org.jspecify.annotations.NullMarked;
