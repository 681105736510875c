/** The first page: what the call is, where it stands and how to take part. */
@NullMarked
package org.convocatoria.gateway.portal.home;

import org.jspecify.annotations.NullMarked;
