/** Tests of the home page's parts. */
@NullMarked
package org.convocatoria.gateway.portal.home;

import org.jspecify.annotations.NullMarked;
