package org.convocatoria.submission.timeline;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.function.Consumer;
import org.convocatoria.messaging.inbox.Projections;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.ListenerContract;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

@SubmissionTest
class TimelineTest implements ListenerContract {

  private static final String TYPE = "plan.paragraph-published.v1";

  private final Consumer<Message<List<byte[]>>> listener;
  private final Projections projections;

  TimelineTest(
      @Qualifier("submissionTimeline") Consumer<Message<List<byte[]>>> listener,
      Projections projections) {
    this.listener = listener;
    this.projections = projections;
  }

  @Override
  public Consumer<Message<List<byte[]>>> listener() {
    return listener;
  }

  @Override
  public List<Delivered> history() {
    return List.of(published(3, "2.1", 1), published(7, "3.2", 2));
  }

  @Override
  public Object state() {
    return projections.find(
        Stories.USES,
        Use.class,
        eq("sources.folio", "PEM-000777-0"),
        Sorts.ascending("version"),
        0);
  }

  private static Delivered published(long sequence, String number, int version) {
    String json =
        """
        {"state":{"id":"p1","number":"%s","version":%d,"publishedAt":"2015-02-19T16:00:00Z",
         "sources":[{"type":"supports","folio":"PEM-000777-0"},{"type":"supports","result":"MOV-2"}]},
         "change":{}}
        """
            .formatted(number, version);
    return new Delivered("plan.events", "p1", sequence, TYPE, json);
  }
}
