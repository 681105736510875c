/**
 * Requests of people about their own data that reach the institute without a clave: by letter or in
 * person.
 */
@NullMarked
package org.convocatoria.submission.rights;

import org.jspecify.annotations.NullMarked;
