/** What every service is the same in: who may call, how bodies are checked, how errors read. */
@NullMarked
package org.convocatoria.service;

import org.jspecify.annotations.NullMarked;
