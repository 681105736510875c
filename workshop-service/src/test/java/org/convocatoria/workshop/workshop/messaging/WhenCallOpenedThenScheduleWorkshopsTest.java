package org.convocatoria.workshop.workshop.messaging;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.Consumer;
import org.convocatoria.test.ListenerContract;
import org.convocatoria.test.Waiting;
import org.convocatoria.workshop.RunningWorkshops;
import org.convocatoria.workshop.Told;
import org.convocatoria.workshop.workshop.Workshops;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

@RunningWorkshops
class WhenCallOpenedThenScheduleWorkshopsTest implements ListenerContract {

  private static final String CALL = "a-call-that-grows";

  private final Consumer<Message<List<byte[]>>> listener;
  private final Workshops workshops;
  private final MongoDatabase database;

  WhenCallOpenedThenScheduleWorkshopsTest(
      @Qualifier("workshopSchedule") Consumer<Message<List<byte[]>>> listener,
      Workshops workshops,
      MongoDatabase database) {
    this.listener = listener;
    this.workshops = workshops;
    this.database = database;
  }

  @Override
  public Consumer<Message<List<byte[]>>> listener() {
    return listener;
  }

  /** A call is told again with one date more; the date it had stays as it was. */
  @Override
  public List<Delivered> history() {
    String first =
        Told.workshop("t1", "2014-10-02T09:00:00-05:00", "2014-10-02T14:00:00-05:00", "diagnosis");
    String second =
        Told.workshop("t2", "2014-10-23T09:00:00-05:00", "2014-10-23T14:00:00-05:00", "objective");
    return List.of(opened(1, first), opened(2, first + "," + second));
  }

  @Override
  public Object state() {
    Waiting.untilTrue(
        "recorded work to be done",
        () -> database.getCollection("reactions").countDocuments(eq("state", "todo")) == 0);
    return workshops.ofCall(CALL);
  }

  private static Delivered opened(long sequence, String calendar) {
    return new Delivered(
        "submission.events",
        CALL,
        sequence,
        "submission.call-opened.v1",
        Told.callOpened(CALL, "2004-09-11T09:00:00-05:00", calendar));
  }
}
