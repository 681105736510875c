/** What those who run a service see of its messages and do about them. */
@NullMarked
package org.convocatoria.service.operations;

import org.jspecify.annotations.NullMarked;
