/** What the demo decides on a platform that people have used. */
@NullMarked
package org.convocatoria.local.demo;

import org.jspecify.annotations.NullMarked;
