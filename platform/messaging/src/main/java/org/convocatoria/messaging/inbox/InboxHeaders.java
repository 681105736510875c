package org.convocatoria.messaging.inbox;

import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.messaging.MessageHeaders;

/**
 * Hands a record's headers to the inbox as they are, which decodes the few that it needs. The
 * binder's own mapper looks for types and patterns in each header of each record, for every group.
 */
final class InboxHeaders implements KafkaHeaderMapper {

  @Override
  public void toHeaders(Headers source, Map<String, Object> target) {
    for (Header header : source) {
      target.put(header.key(), header.value());
    }
  }

  @Override
  public void fromHeaders(MessageHeaders headers, Headers target) {
    throw new UnsupportedOperationException("the outbox publishes, no binding does");
  }
}
