package org.convocatoria.plan.outline.messaging;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.convocatoria.messaging.inbox.Rule;
import org.convocatoria.messaging.inbox.Source;
import org.convocatoria.messaging.inbox.Work;
import org.convocatoria.plan.outline.LayingOut;
import org.convocatoria.plan.outline.Layout;
import org.convocatoria.words.Bilingual;
import org.convocatoria.words.Sentence;
import org.springframework.context.MessageSource;

/** An opened call gets a plan with a common section and one for each of its tables. */
class WhenCallOpenedThenLayOutSections implements Rule<CallEvent> {

  private static final Sentence COMMON = Sentence.of("outline.common");

  private final LayingOut layingOut;
  private final MessageSource words;

  WhenCallOpenedThenLayOutSections(LayingOut layingOut, MessageSource words) {
    this.words = words;
    this.layingOut = layingOut;
  }

  @Override
  public String purpose() {
    return "lay-out-sections";
  }

  @Override
  public Optional<Document> due(Source source, CallEvent event) {
    return switch (event) {
      case CallEvent.CallOpened(var state) -> Optional.of(task(source.at(), state));
      case CallEvent.Ignored() -> Optional.empty();
    };
  }

  @Override
  public void perform(Work work) {
    Document task = work.task();
    Instant openedAt = task.getDate("openedAt").toInstant();
    List<Layout.Table> tables =
        task.getList("tables", Document.class).stream()
            .map(
                table ->
                    new Layout.Table(
                        table.getString("id"),
                        new Bilingual(table.getString("es"), table.getString("en"))))
            .toList();
    layingOut.layOut(new Layout(task.getString("call"), openedAt, COMMON.inBoth(words), tables));
  }

  private static Document task(Instant at, CallEvent.CallOpened.State state) {
    List<Document> tables =
        state.tables().stream()
            .map(
                table ->
                    new Document("id", table.id())
                        .append("es", table.name().es())
                        .append("en", table.name().en()))
            .toList();
    return new Document("call", state.call())
        .append("openedAt", Date.from(at))
        .append("tables", tables);
  }
}
