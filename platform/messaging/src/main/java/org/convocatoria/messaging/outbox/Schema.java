package org.convocatoria.messaging.outbox;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;

/**
 * The shapes in which programs stored the state of one kind of aggregate. A document of an earlier
 * shape is read through the steps that lead to the present one, and stays as it is until it
 * changes.
 *
 * @param steps the first leads from shape 1 to 2, the next from 2 to 3, and so on; each may change
 *     the document it is given, but puts new ones in place of those within it
 */
public record Schema(List<UnaryOperator<Document>> steps) {

  /** The first shape, which nothing led to. */
  public static final Schema FIRST = new Schema(List.of());

  private static final String FIELD = "schema";

  /** Copies what it is given. */
  public Schema {
    steps = List.copyOf(steps);
  }

  /** The shape in which states are written now. */
  int current() {
    return steps.size() + 1;
  }

  /**
   * The document in the present shape.
   *
   * @throws IllegalStateException for a shape that only a later program knows
   */
  Document present(Document stored) {
    int from = stored.getInteger(FIELD, 1);
    if (from == current()) {
      return stored;
    }
    if (from > current()) {
      throw new IllegalStateException(
          "%s is of schema %d and this program reads %d: run the program that wrote it"
              .formatted(stored.get("_id"), from, current()));
    }
    Document present = new Document(stored);
    for (UnaryOperator<Document> step : steps.subList(from - 1, steps.size())) {
      present = step.apply(present);
    }
    return present;
  }
}
