/** The staff API of focus groups and interviews. */
@NullMarked
package org.convocatoria.submission.session.web;

import org.jspecify.annotations.NullMarked;
