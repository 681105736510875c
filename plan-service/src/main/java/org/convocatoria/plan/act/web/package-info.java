/** The staff's address for acts. */
@NullMarked
package org.convocatoria.plan.act.web;

import org.jspecify.annotations.NullMarked;
