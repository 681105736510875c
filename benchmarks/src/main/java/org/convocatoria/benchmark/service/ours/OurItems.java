package org.convocatoria.benchmark.service.ours;

import java.util.List;
import java.util.Map;
import org.convocatoria.benchmark.service.Item;
import org.convocatoria.benchmark.service.Items;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;

/** Items as the platform's services keep theirs: state and event in one write, then the relay. */
final class OurItems implements Items {

  private static final String ANYBODY = "anonymous";

  private final Aggregates<Kept, Event> items;

  OurItems(Outbox outbox, String topic) {
    this.items = outbox.aggregates("items", Kept.class, new ItemPublishing(topic));
  }

  record Kept(String id, String title, String text) {}

  enum Event {
    CREATED,
    CHANGED
  }

  @Override
  public void create(String id, Item item) {
    items.create(id, "bench", change(id, item, Event.CREATED), ANYBODY);
  }

  @Override
  public void change(String id, Item to) {
    items.change(id, ANYBODY, _ -> change(id, to, Event.CHANGED));
  }

  private static Change<Kept, Event> change(String id, Item item, Event event) {
    return Change.of(new Kept(id, item.title(), item.text()), event);
  }

  private record ItemPublishing(String topic) implements Publishing<Kept, Event> {

    @Override
    public Object publicState(Kept state) {
      return new Item(state.title(), state.text());
    }

    @Override
    public String auditName(Event event) {
      return event == Event.CREATED ? "item-created" : "item-changed";
    }

    @Override
    public List<Outgoing> publish(Kept after, Event event) {
      String type = event == Event.CREATED ? "bench.item-created.v1" : "bench.item-changed.v1";
      return List.of(Outgoing.event(topic, after.id(), type, publicState(after), Map.of()));
    }

    @Override
    public List<Outgoing> restated(Kept state) {
      return List.of();
    }
  }
}
