package org.convocatoria.gateway.edge.connection;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Constants;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 in which the head of a request has to arrive within some seconds. The server itself only
 * limits the time between two of its bytes.
 */
public class TimedProtocol extends Http11NioProtocol {

  static final Duration HEAD_WITHIN = Duration.ofSeconds(20);
  private static final long EVERY_SECONDS = 5;

  private @Nullable ScheduledFuture<?> looking;

  @Override
  public void start() throws Exception {
    super.start();
    looking =
        getUtilityExecutor()
            .scheduleWithFixedDelay(
                () -> closeLate(System.nanoTime()), EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void stop() throws Exception {
    if (looking != null) {
      looking.cancel(false);
    }
    super.stop();
  }

  /** Closes connections whose request began too long ago and still has no whole head. */
  int closeLate(long nanos) {
    int closed = 0;
    for (SocketWrapperBase<?> connection : getEndpoint().getConnections()) {
      if (connection.getCurrentProcessor() instanceof Processor processor
          && isLate(processor.getRequest(), nanos)) {
        connection.close();
        closed++;
      }
    }
    return closed;
  }

  private static boolean isLate(Request request, long nanos) {
    return request.getRequestProcessor().getStage() == Constants.STAGE_PARSE
        && request.getStartTimeNanos() != -1
        && nanos - request.getStartTimeNanos() > HEAD_WITHIN.toNanos();
  }
}
