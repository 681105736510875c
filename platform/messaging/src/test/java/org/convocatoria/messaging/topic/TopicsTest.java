package org.convocatoria.messaging.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.convocatoria.messaging.connection.BrokerConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TopicsTest {

  /** Only some starts met the client's endless wait, so there are many. */
  private static final int STARTS = 40;

  @Test
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aServiceStartsThoughTheBrokerTakesItsRequestAndDoesNotAnswer() throws Exception {
    ExecutorService starts =
        Executors.newFixedThreadPool(STARTS, Thread.ofPlatform().daemon().factory());
    try (ServerSocket frozen = new ServerSocket(0, STARTS * 4, InetAddress.getLoopbackAddress())) {
      BrokerConnection broker =
          new BrokerConnection("127.0.0.1:" + frozen.getLocalPort(), Map.of());
      List<Topics> all =
          IntStream.range(0, STARTS).mapToObj(_ -> new Topics(broker, 1, (short) 1)).toList();
      for (Future<?> started : all.stream().map(each -> starts.submit(each::start)).toList()) {
        started.get();
      }
      assertThat(all).allMatch(Topics::isRunning);
      all.forEach(Topics::stop);
    }
  }
}
