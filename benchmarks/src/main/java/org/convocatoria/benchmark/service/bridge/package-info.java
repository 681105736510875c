/** The variants that save a document and then send through StreamBridge. */
@NullMarked
package org.convocatoria.benchmark.service.bridge;

import org.jspecify.annotations.NullMarked;
