@NullMarked
package org.convocatoria.service.mail;

import org.jspecify.annotations.NullMarked;
