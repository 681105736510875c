package org.convocatoria.gateway.edge.service;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The W3C trace context of a request. */
public final class Trace {

  /** Its name in requests and logs. */
  public static final String NAME = "traceparent";

  private Trace() {}

  /** The trace of the request that this thread handles. */
  public static @Nullable String current() {
    return MDC.get(NAME);
  }
}
