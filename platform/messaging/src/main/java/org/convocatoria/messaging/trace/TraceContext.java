package org.convocatoria.messaging.trace;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The W3C trace context of what a thread does now. It comes with a request, waits in the outbox
 * with each event, travels in the record's header and is taken up again by whatever another service
 * does because of it; every line of a log shows it.
 */
public final class TraceContext implements AutoCloseable {

  /** Its name in requests, records and logs. */
  public static final String NAME = "traceparent";

  private static final Pattern FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  private final @Nullable String before;

  private TraceContext(@Nullable String before) {
    this.before = before;
  }

  /** Takes it up until this is closed; what does not look like one is none. */
  public static TraceContext open(@Nullable String traceparent) {
    TraceContext scope = new TraceContext(current());
    set(traceparent != null && FORM.matcher(traceparent).matches() ? traceparent : null);
    return scope;
  }

  /** That of this thread, if there is one. */
  public static @Nullable String current() {
    return MDC.get(NAME);
  }

  @Override
  public void close() {
    set(before);
  }

  private static void set(@Nullable String traceparent) {
    if (traceparent == null) {
      MDC.remove(NAME);
    } else {
      MDC.put(NAME, traceparent);
    }
  }
}
