/** The subcommands of `./convocatoria`. */
@NullMarked
package org.convocatoria.local.command;

import org.jspecify.annotations.NullMarked;
