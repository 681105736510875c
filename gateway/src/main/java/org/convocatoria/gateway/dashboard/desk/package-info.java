/** What all pages of the staff's desk share: who is at it, its forms, its notices, its refusals. */
@NullMarked
package org.convocatoria.gateway.dashboard.desk;

import org.jspecify.annotations.NullMarked;
